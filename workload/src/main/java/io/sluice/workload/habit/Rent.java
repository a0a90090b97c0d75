package io.sluice.workload.habit;

import io.sluice.udfs.model.Channel;
import io.sluice.udfs.model.Money;
import io.sluice.workload.model.HardNegative;
import io.sluice.workload.model.PaymentBuilder;
import io.sluice.workload.random.Draw;
import io.sluice.workload.random.Hex;
import io.sluice.workload.timeline.Day;
import io.sluice.workload.timeline.Timeline;
import io.sluice.workload.world.Customer;
import io.sluice.workload.world.Session;

/** Rent, once a month: on a day of its own or as soon as the salary is there. */
final class Rent implements Habit {

    private static final long HOUR_MILLIS = 3_600_000L;

    private final Customer tenant;
    private final String landlord;
    private final Money rent;
    private final Payroll salary;
    private final int dayOfMonth;
    private final double hour;
    private final double hoursAfterSalary;
    private final Draw draw;

    /**
     * @param salary what the tenant waits for, or null
     */
    Rent(Customer tenant, double dollars, Payroll salary, Draw draw) {
        this.tenant = tenant;
        this.landlord = "acc-" + Hex.digits(draw, 12);
        this.rent = tenant.city().tender().roundWorth(dollars);
        this.salary = salary;
        this.dayOfMonth = draw.whole(1, 6);
        this.hour = draw.between(7, 20);
        this.hoursAfterSalary = draw.between(0.4, 8);
        this.draw = draw;
    }

    @Override
    public void plan(Day day, Timeline timeline) {
        if (salary == null && day.ofMonth() == dayOfMonth) {
            long millis = (long) (hour * HOUR_MILLIS);
            pay(day.at(millis, tenant.city().offsetMinutes()), null, day, timeline);
        } else if (salary != null && salary.paysOn(day)) {
            long time = salary.begins(day) + (long) (hoursAfterSalary * HOUR_MILLIS);
            pay(time, HardNegative.SALARY_THEN_RENT, day, timeline);
        }
    }

    private void pay(long time, HardNegative kind, Day day, Timeline timeline) {
        if (tenant.absent(time)) {
            return;
        }
        Session session = tenant.session(time, draw.child("rent", day.number()));
        Channel rails = tenant.transferRails();
        PaymentBuilder payment =
                new PaymentBuilder(timeline.identity(tenant.account()), time, landlord, rent, rails)
                        .from(tenant.instruments().of(rails));
        timeline.genuine(session.on(payment).build(), kind != null ? kind : session.circumstance());
    }
}
