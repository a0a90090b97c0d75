package io.sluice.workload.habit;

import io.sluice.udfs.model.Biometrics;
import io.sluice.udfs.model.Channel;
import io.sluice.udfs.model.Device;
import io.sluice.workload.model.HardNegative;
import io.sluice.workload.model.Payment;
import io.sluice.workload.model.PaymentBuilder;
import io.sluice.workload.random.Draw;
import io.sluice.workload.timeline.Day;
import io.sluice.workload.timeline.Timeline;
import io.sluice.workload.world.Category;
import io.sluice.workload.world.City;
import io.sluice.workload.world.Customer;
import io.sluice.workload.world.Session;
import io.sluice.workload.world.Shop;
import io.sluice.workload.world.World;
import java.util.EnumMap;
import java.util.Map;

/** What a person buys: mostly at the same shops, where she is, or on the net. */
final class Purchases {

    private static final Category[] CATEGORIES = Category.values();
    private static final double[] WEIGHTS = cumulativeWeights();
    private static final double FAVOURITE = 0.7;
    private static final double BY_UPI = 0.6;
    private static final double PARTIAL = 0.3;

    private final Customer customer;
    private final World world;
    private final double refunds;
    private final Map<Category, Shop> favourites = new EnumMap<>(Category.class);

    Purchases(Customer customer, World world, double refunds) {
        this.customer = customer;
        this.world = world;
        this.refunds = refunds;
    }

    private static double[] cumulativeWeights() {
        double[] cumulative = new double[CATEGORIES.length];
        double sum = 0;
        for (int i = 0; i < cumulative.length; i++) {
            sum += CATEGORIES[i].weight();
            cumulative[i] = sum;
        }
        return cumulative;
    }

    void buy(long time, Draw draw, Timeline timeline) {
        Category category = CATEGORIES[draw.weighted(WEIGHTS)];
        City city = customer.cityAt(time);
        Shop shop = shop(category, city, draw);
        double dollars = draw.logNormal(category.median() * customer.spending(), category.sigma());
        Payment payment =
                category.online()
                        ? online(time, shop, dollars, draw, timeline)
                        : atTill(time, shop, dollars, draw, timeline);
        if (draw.chance(refunds) && timeline.covers(time)) {
            refund(payment, shop, dollars, draw, timeline);
        }
    }

    private Shop shop(Category category, City city, Draw draw) {
        if (!city.equals(customer.city()) || !draw.chance(FAVOURITE)) {
            return world.shops().choose(category, city, draw);
        }
        return favourites.computeIfAbsent(category, c -> world.shops().choose(c, city, draw));
    }

    private Payment online(long time, Shop shop, double dollars, Draw draw, Timeline timeline) {
        Session session = customer.session(time, draw);
        Channel rails = rails(draw);
        PaymentBuilder payment = payment(time, shop, dollars, rails, customer.city(), timeline);
        Payment bought = session.on(payment).build();
        timeline.genuine(bought, session.circumstance());
        return bought;
    }

    private Payment atTill(long time, Shop shop, double dollars, Draw draw, Timeline timeline) {
        boolean abroad = !customer.cityAt(time).equals(customer.city());
        Channel rails = abroad ? Channel.CARD : rails(draw);
        Payment bought =
                payment(time, shop, dollars, rails, shop.city(), timeline)
                        .with(Device.NONE, Biometrics.NONE)
                        .in(shop.place(), shop.city().offsetMinutes())
                        .build();
        timeline.genuine(bought, abroad ? HardNegative.TRAVELLER : null);
        return bought;
    }

    private PaymentBuilder payment(
            long time, Shop shop, double dollars, Channel rails, City city, Timeline timeline) {
        return new PaymentBuilder(
                        timeline.identity(customer.account()),
                        time,
                        shop.account(),
                        city.tender().worth(dollars),
                        rails)
                .at(shop.merchant())
                .from(customer.instruments().of(rails));
    }

    private Channel rails(Draw draw) {
        boolean upi = customer.transferRails() == Channel.UPI && draw.chance(BY_UPI);
        return upi ? Channel.UPI : Channel.CARD;
    }

    private void refund(Payment bought, Shop shop, double dollars, Draw draw, Timeline timeline) {
        long time = bought.timestamp() + (long) (draw.between(0.1, 9) * Day.MILLIS);
        double share = draw.chance(PARTIAL) ? draw.between(0.2, 0.9) : 1;
        Payment refund =
                new PaymentBuilder(
                                timeline.identity(shop.account()),
                                time,
                                customer.account(),
                                share == 1
                                        ? bought.amount()
                                        : customer.city().tender().worth(dollars * share),
                                bought.channel())
                        .at(shop.merchant())
                        .refundOf(bought.id())
                        .in(null, shop.city().offsetMinutes())
                        .build();
        timeline.genuine(refund, HardNegative.REFUND);
    }
}
