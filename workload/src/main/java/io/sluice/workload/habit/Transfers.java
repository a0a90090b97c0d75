package io.sluice.workload.habit;

import io.sluice.udfs.model.Channel;
import io.sluice.udfs.model.Money;
import io.sluice.workload.model.PaymentBuilder;
import io.sluice.workload.random.Draw;
import io.sluice.workload.random.Hex;
import io.sluice.workload.timeline.Timeline;
import io.sluice.workload.world.Customer;
import io.sluice.workload.world.Session;
import io.sluice.workload.world.Tender;
import io.sluice.workload.world.World;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person sends to others: mostly round sums to the same few, now and then a large one to
 * somebody at another bank (a used car, a roof).
 */
final class Transfers {

    private static final double MEDIAN = 35;
    private static final double SIGMA = 0.95;
    private static final double TO_FRIEND = 0.88;
    private static final double TO_STRANGER = 0.3;
    private static final double ROUND = 0.6;
    private static final double SPECIAL = 0.02;

    private final Customer customer;
    private final World world;
    private final List<Customer> friends = new ArrayList<>();

    Transfers(Customer customer, World world, Draw draw) {
        this.customer = customer;
        this.world = world;
        int number = draw.whole(2, 7);
        for (int i = 0; i < number; i++) {
            friends.add(draw.of(world.customers()));
        }
    }

    void send(long time, Draw draw, Timeline timeline) {
        boolean special = draw.chance(SPECIAL);
        String recipient = special ? stranger(draw) : recipient(draw);
        if (recipient.equals(customer.account())) {
            return;
        }
        Session session = customer.session(time, draw);
        Channel rails = customer.transferRails();
        double dollars = draw.logNormal(MEDIAN * customer.spending(), SIGMA);
        dollars *= special ? draw.between(3, 25) : 1;
        Tender tender = customer.city().tender();
        Money amount = draw.chance(ROUND) ? tender.roundWorth(dollars) : tender.worth(dollars);
        PaymentBuilder payment =
                new PaymentBuilder(
                                timeline.identity(customer.account()),
                                time,
                                recipient,
                                amount,
                                rails)
                        .from(customer.instruments().of(rails));
        timeline.genuine(session.on(payment).build(), session.circumstance());
    }

    private String recipient(Draw draw) {
        if (draw.chance(TO_FRIEND)) {
            return draw.of(friends).account();
        }
        return draw.chance(TO_STRANGER) ? stranger(draw) : draw.of(world.customers()).account();
    }

    private static String stranger(Draw draw) {
        return "acc-" + Hex.digits(draw, 12);
    }
}
