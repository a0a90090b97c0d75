package io.sluice.workload.habit;

import io.sluice.udfs.model.Channel;
import io.sluice.workload.model.PaymentBuilder;
import io.sluice.workload.random.Draw;
import io.sluice.workload.timeline.Day;
import io.sluice.workload.timeline.Timeline;
import io.sluice.workload.world.Organisation;
import io.sluice.workload.world.World;
import java.util.ArrayList;
import java.util.List;

/** An organisation pays its suppliers on working days. */
final class Invoices implements Habit {

    private static final double PER_DAY = 0.8;
    private static final double MEDIAN = 1_300;
    private static final double SIGMA = 0.9;
    private static final int SATURDAY = 5;
    private static final double HOUR_MILLIS = 3_600_000;

    private final Organisation payer;
    private final Draw draw;
    private final List<Organisation> suppliers = new ArrayList<>();

    Invoices(Organisation payer, World world, Draw draw) {
        this.payer = payer;
        this.draw = draw;
        int number = draw.whole(2, 6);
        for (int i = 0; i < number; i++) {
            suppliers.add(draw.of(world.organisations()));
        }
    }

    @Override
    public void plan(Day day, Timeline timeline) {
        if (day.weekday() >= SATURDAY) {
            return;
        }
        Draw own = draw.child("day", day.number());
        int invoices = own.poisson(PER_DAY);
        for (int i = 0; i < invoices; i++) {
            Organisation supplier = own.of(suppliers);
            long millis = (long) (own.between(8.5, 17.5) * HOUR_MILLIS);
            PaymentBuilder payment =
                    new PaymentBuilder(
                            timeline.identity(payer.account()),
                            day.at(millis, payer.city().offsetMinutes()),
                            supplier.account(),
                            payer.city().tender().worth(own.logNormal(MEDIAN, SIGMA)),
                            Channel.INVOICE);
            if (!supplier.equals(payer)) {
                timeline.genuine(payer.on(payment).build());
            }
        }
    }
}
