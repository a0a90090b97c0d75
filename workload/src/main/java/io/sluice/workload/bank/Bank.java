package io.sluice.workload.bank;

import io.sluice.udfs.model.Action;
import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.Outcome;
import io.sluice.udfs.model.OutcomeKind;
import io.sluice.udfs.model.TransactionKind;
import io.sluice.workload.model.GeneratedPayment;
import io.sluice.workload.model.Payment;
import io.sluice.workload.random.Draw;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * A bank: it sends payments to be judged, does what the decision says, and tells what became of
 * them once it knows.
 *
 * <p>A state machine without clock or thread. The same payments and actions give the same outcomes,
 * in whatever order decisions come in. Payments that follow a stopped one of the same episode come
 * all the same, as attempts.
 */
public final class Bank {

    private static final long REFUND_MILLIS = 3_600_000L;

    private final BankOptions options;
    private final Draw draw;
    private final Map<Identity, GeneratedPayment> undecided = new HashMap<>();
    private final Purchased purchased = new Purchased();
    private final PriorityQueue<Outcome> pending =
            new PriorityQueue<>(
                    Comparator.comparingLong(Outcome::knownAt)
                            .thenComparing(outcome -> outcome.identity().id())
                            .thenComparing(outcome -> outcome.identity().sender())
                            .thenComparing(Outcome::kind));

    /** A bank whose customers and reviewers are drawn from a seed. */
    public Bank(BankOptions options, long seed) {
        this.options = options;
        this.draw = new Draw(seed);
    }

    /** A payment was sent to be judged; to be called in the order of the workload. */
    public void submitted(GeneratedPayment payment) {
        undecided.put(payment.payment().identity(), payment);
        if (payment.payment().kind() == TransactionKind.PAYMENT) {
            purchased.remember(payment.payment());
        }
    }

    /**
     * A decision came; only the first for a payment counts.
     *
     * @return whether it counted
     */
    public boolean decided(Identity identity, Action action) {
        GeneratedPayment payment = undecided.remove(identity);
        if (payment == null) {
            return false;
        }
        Fate fate = Fate.of(options, payment, action, draw.child(identity.id(), 0));
        pending.addAll(fate.outcomes());
        if (fate.settled() && payment.payment().kind() == TransactionKind.REFUND) {
            refund(payment.payment());
        }
        return true;
    }

    private void refund(Payment refund) {
        Identity original = new Identity(refund.recipient(), refund.originalId());
        if (purchased.refundedInFull(original, refund)) {
            long known = refund.timestamp() + REFUND_MILLIS;
            pending.add(
                    new Outcome(
                            original,
                            OutcomeKind.REFUNDED,
                            refund.timestamp(),
                            known,
                            "core",
                            known));
        }
    }

    /**
     * Event time has come to {@code now}: takes what is known by then, in order of known-at.
     *
     * <p>What a late decision brings about comes with the next call, with its own known-at.
     */
    public List<Outcome> knownBy(long now) {
        List<Outcome> known = new ArrayList<>();
        while (!pending.isEmpty() && pending.peek().knownAt() <= now) {
            known.add(pending.poll());
        }
        return known;
    }

    /** How many payments wait for their decision. */
    public int undecided() {
        return undecided.size();
    }
}
