package io.sluice.workload.habit;

import io.sluice.udfs.model.Channel;
import io.sluice.workload.model.HardNegative;
import io.sluice.workload.model.PaymentBuilder;
import io.sluice.workload.random.Draw;
import io.sluice.workload.timeline.Day;
import io.sluice.workload.timeline.Timeline;
import io.sluice.workload.world.Customer;
import io.sluice.workload.world.Organisation;
import java.util.ArrayList;
import java.util.List;

/** An organisation pays everybody within minutes, once a month. */
final class Payroll implements Habit {

    private static final int[] DAYS = {1, 10, 15, 25, 28};
    private static final long HOUR_MILLIS = 3_600_000L;
    private static final double BETWEEN_MILLIS = 4_000;
    private static final double OVERTIME = 0.02;

    private record Employee(Customer customer, double salary) {}

    private final Organisation employer;
    private final Draw draw;
    private final int dayOfMonth;
    private final long millisOfDay;
    private final List<Employee> employees = new ArrayList<>();

    Payroll(Organisation employer, Draw draw) {
        this.employer = employer;
        this.draw = draw;
        this.dayOfMonth = DAYS[draw.below(DAYS.length)];
        this.millisOfDay = (long) (draw.between(5, 9) * HOUR_MILLIS);
    }

    void employ(Customer customer, double salary) {
        employees.add(new Employee(customer, salary));
    }

    /** Whether salaries are paid on this day. */
    boolean paysOn(Day day) {
        return day.ofMonth() == dayOfMonth;
    }

    /** When the run begins. */
    long begins(Day day) {
        return day.at(millisOfDay, employer.city().offsetMinutes());
    }

    @Override
    public void plan(Day day, Timeline timeline) {
        if (!paysOn(day)) {
            return;
        }
        Draw own = draw.child("run", day.number());
        double time = begins(day);
        for (Employee employee : employees) {
            time += own.exponential(BETWEEN_MILLIS);
            double salary = employee.salary() * (1 + OVERTIME * Math.abs(own.gaussian()));
            PaymentBuilder payment =
                    new PaymentBuilder(
                            timeline.identity(employer.account()),
                            (long) time,
                            employee.customer().account(),
                            employer.city().tender().worth(salary),
                            Channel.BANK_TRANSFER);
            timeline.genuine(employer.on(payment).build(), HardNegative.PAYROLL);
        }
    }
}
