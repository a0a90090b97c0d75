package io.sluice.workload.timeline;

import io.sluice.udfs.model.Identity;
import io.sluice.workload.model.GeneratedPayment;
import io.sluice.workload.model.HardNegative;
import io.sluice.workload.model.Label;
import io.sluice.workload.model.Payment;
import io.sluice.workload.model.Period;
import io.sluice.workload.model.Typology;
import io.sluice.workload.random.Draw;
import io.sluice.workload.random.Hex;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Planned payments, in order of event time (equal times: in order of planning).
 *
 * <p>Holds what was planned and not yet given out: about a day and the refunds to come.
 */
public final class Timeline {

    private record Planned(long number, GeneratedPayment payment) {

        long time() {
            return payment.payment().timestamp();
        }
    }

    private final Period period;
    private final long salt;
    private final PriorityQueue<Planned> planned =
            new PriorityQueue<>(
                    Comparator.comparingLong(Planned::time).thenComparingLong(Planned::number));
    private long identities;
    private long payments;

    /** An empty timeline that drops what lies outside the period. */
    public Timeline(Period period, long seed) {
        this.period = period;
        this.salt = Draw.mix(seed);
    }

    /** A new identity of this sender; ids tell neither order nor truth. */
    public Identity identity(String sender) {
        return new Identity(sender, "tx-" + Hex.of(Draw.mix(salt + identities++)));
    }

    /** Plans an ordinary payment. */
    public void genuine(Payment payment) {
        add(payment, Label.genuine(payment.identity()));
    }

    /** Plans a genuine payment that looks like fraud; without a kind, an ordinary one. */
    public void genuine(Payment payment, HardNegative kind) {
        add(payment, new Label(payment.identity(), null, null, kind));
    }

    /** Plans a payment of an episode. */
    public void fraud(Payment payment, Typology typology, String episode) {
        add(payment, Label.fraud(payment.identity(), typology, episode));
    }

    /** Whether a payment at this time is within the period. */
    public boolean covers(long time) {
        return time >= period.start() && time < period.end();
    }

    private void add(Payment payment, Label label) {
        if (covers(payment.timestamp())) {
            planned.add(new Planned(payments++, new GeneratedPayment(payment, label)));
        }
    }

    /** Takes the earliest payment before a time, or null. */
    public GeneratedPayment pollBefore(long time) {
        Planned first = planned.peek();
        return first != null && first.time() < time ? planned.poll().payment() : null;
    }
}
