package io.sluice.workload.habit;

import io.sluice.udfs.model.Channel;
import io.sluice.udfs.model.Money;
import io.sluice.workload.model.HardNegative;
import io.sluice.workload.model.PaymentBuilder;
import io.sluice.workload.random.Draw;
import io.sluice.workload.timeline.Day;
import io.sluice.workload.timeline.Timeline;
import io.sluice.workload.world.Category;
import io.sluice.workload.world.Customer;
import io.sluice.workload.world.Shop;
import io.sluice.workload.world.World;

/**
 * The same amount to the same merchant, every week or every 30 days, always at the same time.
 *
 * @param customer who pays
 * @param shop who is paid
 * @param amount always
 * @param every days between
 * @param phase which of them
 * @param millisOfDay local time
 */
record Subscription(
        Customer customer, Shop shop, Money amount, int every, int phase, long millisOfDay)
        implements Habit {

    private static final double WEEKLY = 0.35;

    static Subscription of(Customer customer, World world, Draw draw) {
        Shop shop = world.shops().choose(Category.MEDIA, customer.city(), draw);
        double dollars = draw.logNormal(Category.MEDIA.median(), Category.MEDIA.sigma());
        int every = draw.chance(WEEKLY) ? 7 : 30;
        return new Subscription(
                customer,
                shop,
                customer.city().tender().worth(Math.rint(dollars) - 0.01),
                every,
                draw.below(every),
                (long) (draw.unit() * Day.MILLIS));
    }

    @Override
    public void plan(Day day, Timeline timeline) {
        boolean due = Math.floorMod(day.number(), (long) every) == phase;
        if (!due || day.start() < customer.joined()) {
            return;
        }
        int offset = customer.city().offsetMinutes();
        PaymentBuilder charge =
                new PaymentBuilder(
                                timeline.identity(customer.account()),
                                day.at(millisOfDay, offset),
                                shop.account(),
                                amount,
                                Channel.CARD)
                        .at(shop.merchant())
                        .from(customer.instruments().card())
                        .in(null, offset);
        timeline.genuine(charge.build(), HardNegative.SUBSCRIPTION);
    }
}
