package io.sluice.workload.habit;

import io.sluice.udfs.model.Channel;
import io.sluice.workload.model.HardNegative;
import io.sluice.workload.model.PaymentBuilder;
import io.sluice.workload.random.Draw;
import io.sluice.workload.timeline.Day;
import io.sluice.workload.timeline.Timeline;
import io.sluice.workload.world.Customer;
import io.sluice.workload.world.Organisation;
import io.sluice.workload.world.World;
import java.util.ArrayList;
import java.util.List;

/** A marketplace pays what its sellers earned, all of them in one run a week. */
final class MarketplacePayout implements Habit {

    private static final double HOUR_MILLIS = 3_600_000;
    private static final double BETWEEN_MILLIS = 2_500;

    private final Organisation marketplace;
    private final Draw draw;
    private final int weekday;
    private final long millisOfDay;
    private final List<Customer> sellers = new ArrayList<>();

    MarketplacePayout(Organisation marketplace, World world, Draw draw) {
        this.marketplace = marketplace;
        this.draw = draw;
        this.weekday = draw.below(5);
        this.millisOfDay = (long) (draw.between(1, 6) * HOUR_MILLIS);
        int number = draw.whole(15, 60);
        for (int i = 0; i < number; i++) {
            sellers.add(draw.of(world.customers()));
        }
    }

    @Override
    public void plan(Day day, Timeline timeline) {
        if (day.weekday() != weekday) {
            return;
        }
        Draw own = draw.child("run", day.number());
        double time = day.at(millisOfDay, marketplace.city().offsetMinutes());
        for (Customer seller : sellers) {
            time += own.exponential(BETWEEN_MILLIS);
            PaymentBuilder payment =
                    new PaymentBuilder(
                            timeline.identity(marketplace.account()),
                            (long) time,
                            seller.account(),
                            marketplace.city().tender().worth(own.logNormal(120, 1)),
                            Channel.BANK_TRANSFER);
            timeline.genuine(marketplace.on(payment).build(), HardNegative.MARKETPLACE_PAYOUT);
        }
    }
}
