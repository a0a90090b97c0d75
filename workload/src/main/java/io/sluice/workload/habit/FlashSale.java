package io.sluice.workload.habit;

import io.sluice.udfs.model.Channel;
import io.sluice.workload.model.HardNegative;
import io.sluice.workload.model.PaymentBuilder;
import io.sluice.workload.model.Period;
import io.sluice.workload.random.Draw;
import io.sluice.workload.timeline.Day;
import io.sluice.workload.timeline.Timeline;
import io.sluice.workload.world.Category;
import io.sluice.workload.world.Customer;
import io.sluice.workload.world.Shop;
import io.sluice.workload.world.World;

/** Many customers buy the same thing from one shop within minutes. */
final class FlashSale implements Habit {

    private static final double MEAN_WAIT_MILLIS = 15 * 60_000;
    private static final double[] PRICES = {9.99, 19.99, 29.99, 49.99, 79.99};

    private final World world;
    private final Draw draw;
    private final Shop shop;
    private final long begins;
    private final double price;
    private final int buyers;

    FlashSale(Period period, World world, Draw draw) {
        this.world = world;
        this.draw = draw;
        this.shop = world.shops().choose(Category.ONLINE_RETAIL, null, draw);
        this.begins = period.start() + (long) (draw.unit() * period.duration().toMillis());
        this.price = PRICES[draw.below(PRICES.length)];
        this.buyers = Math.min(draw.whole(40, 160), world.customers().size());
    }

    @Override
    public void plan(Day day, Timeline timeline) {
        if (!Day.of(begins).equals(day)) {
            return;
        }
        Draw own = draw.child("sale", 0);
        for (int i = 0; i < buyers; i++) {
            Customer customer = own.of(world.customers());
            long time = begins + (long) own.exponential(MEAN_WAIT_MILLIS);
            if (!customer.absent(time)) {
                PaymentBuilder payment =
                        new PaymentBuilder(
                                        timeline.identity(customer.account()),
                                        time,
                                        shop.account(),
                                        customer.city().tender().worth(price),
                                        Channel.CARD)
                                .at(shop.merchant())
                                .from(customer.instruments().card());
                timeline.genuine(
                        customer.session(time, own).on(payment).build(), HardNegative.FLASH_SALE);
            }
        }
    }
}
