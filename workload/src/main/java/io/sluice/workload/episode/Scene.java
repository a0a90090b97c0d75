package io.sluice.workload.episode;

import io.sluice.udfs.model.ChainReference;
import io.sluice.udfs.model.Channel;
import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.Money;
import io.sluice.workload.model.PaymentBuilder;
import io.sluice.workload.model.Typology;
import io.sluice.workload.random.Draw;
import io.sluice.workload.random.Hex;
import io.sluice.workload.random.ParameterDraw;
import io.sluice.workload.timeline.Day;
import io.sluice.workload.timeline.Timeline;
import io.sluice.workload.world.Customer;
import io.sluice.workload.world.Session;
import io.sluice.workload.world.Wallet;
import io.sluice.workload.world.World;

/**
 * What an episode has to work with.
 *
 * @param id of the episode
 * @param typology of the episode
 * @param start no payment before, epoch milliseconds
 * @param world whom it happens to
 * @param draw who and when, by the workload's seed
 * @param parameters how many, how much, how fast, by the parameter seed
 * @param dial how well the fraudster hides
 * @param timeline takes the payments
 */
record Scene(
        String id,
        Typology typology,
        long start,
        World world,
        Draw draw,
        ParameterDraw parameters,
        Dial dial,
        Timeline timeline) {

    private static final double SECOND = 1_000;
    private static final int ID_DIGITS = 16;
    private static final double HOUR = 3_600_000;

    /** Some customer. */
    Customer customer() {
        return draw.of(world.customers());
    }

    /** An account in the fraudster's hands: opened for it or, to hide, somebody's for years. */
    Customer accomplice() {
        return dial.imitates(draw) ? customer() : world.newcomer(draw);
    }

    /** A wallet in the fraudster's hands. */
    Wallet wallet() {
        return dial.imitates(draw) ? draw.of(world.wallets()) : Wallet.of(draw);
    }

    /** A random wait about a mean that the parameters gave, in milliseconds. */
    long wait(double meanMillis) {
        return (long) Math.max(1, meanMillis * draw.between(0.6, 1.4));
    }

    /** A pace between two lengths in seconds, slowed by the dial; in milliseconds. */
    double pace(double leastSeconds, double mostSeconds, double slowest) {
        double naive = parameters.scale("pace", leastSeconds, mostSeconds) * SECOND;
        return dial.slowed(naive, slowest);
    }

    /** In the small hours of the person's place or, to hide, when the person is usually awake. */
    long hour(Customer person) {
        Day day = Day.of(start);
        long millis =
                dial.imitates(draw)
                        ? person.rhythm().millisOfDay(day, draw)
                        : (long) (draw.between(1, 5) * HOUR);
        long time = day.at(millis, person.city().offsetMinutes());
        return time < start ? time + Day.MILLIS : time;
    }

    /** A new identity, drawn by the episode so that fraud moves no other payment's. */
    Identity identity(String sender) {
        return new Identity(sender, "tx-" + Hex.digits(draw, ID_DIGITS));
    }

    /** A transfer that the person makes as always. */
    void transfer(Customer from, String to, double dollars, long time) {
        transfer(from, from.session(time, draw), to, from.city().tender().worth(dollars), time);
    }

    /** A transfer from the person's account in given surroundings; none to the same account. */
    void transfer(Customer from, Session session, String to, Money amount, long time) {
        if (from.account().equals(to)) {
            return;
        }
        Channel rails = from.transferRails();
        PaymentBuilder payment =
                new PaymentBuilder(identity(from.account()), time, to, amount, rails)
                        .from(from.instruments().of(rails));
        timeline.fraud(session.on(payment).build(), typology, id);
    }

    /** A transfer in a chain transaction of its own. */
    void onChain(Wallet from, String to, double dollars, long time) {
        onChain(
                from.address(),
                to,
                from.token().worth(dollars),
                time,
                from.transaction(time, draw));
    }

    /** A transfer in a given chain transaction; none to the same wallet. */
    void onChain(String from, String to, Money amount, long time, ChainReference transaction) {
        if (from.equals(to)) {
            return;
        }
        PaymentBuilder payment =
                new PaymentBuilder(identity(from), time, to, amount, Channel.STABLECOIN)
                        .on(transaction);
        timeline.fraud(payment.build(), typology, id);
    }
}
