package io.sluice.udfs.analyzer.pattern;

import io.sluice.udfs.analyzer.Saturating;
import io.sluice.udfs.analyzer.pattern.Inflow.Nature;
import io.sluice.udfs.policy.PatternThresholds;

/**
 * Money between the sender and this counterparty in both directions, this payment included.
 *
 * @param alternations changes of direction in the time for wash trading
 * @param sentMicros to it in that time
 * @param receivedMicros from it in that time
 * @param returnedShare this payment over what was received from it in the time for round trips; NaN
 *     if nothing was
 * @param sinceReceipt milliseconds since the last of that
 */
public record BackAndForth(
        int alternations,
        long sentMicros,
        long receivedMicros,
        double returnedShare,
        long sinceReceipt) {

    /** Nothing moved in both directions. */
    public static final BackAndForth NONE = new BackAndForth(0, 0, 0, Double.NaN, 0);

    static BackAndForth of(
            long now,
            long micros,
            OnChain chain,
            PatternHistory history,
            PatternThresholds limits) {
        Walk walk = new Walk(history, chain, now, limits.washTrading().millis());
        walk.run(Math.max(micros, 0));
        long received = 0;
        long last = 0;
        ReceiptRing receipts = history.receipts();
        for (int i = 0; i < receipts.size(); i++) {
            Inflow inflow = receipts.get(i);
            if (counts(inflow, chain, history) && inflow.within(limits.roundTrip().millis(), now)) {
                received = Saturating.sum(received, inflow.micros());
                last = inflow.time();
            }
        }
        return new BackAndForth(
                walk.alternations,
                walk.sent,
                walk.received,
                received == 0 || micros < 0 ? Double.NaN : (double) micros / received,
                received == 0 ? 0 : now - last);
    }

    private static boolean counts(Inflow inflow, OnChain chain, PatternHistory history) {
        return inflow.counterparty() == history.counterparty()
                && inflow.nature() != Nature.DUST
                && !inflow.chain().swapsWith(chain);
    }

    /** What stayed on one side, as share of all that moved; 1 if nothing came back. */
    double netShare() {
        double all = (double) sentMicros + receivedMicros;
        return all == 0 ? 1 : Math.abs((double) sentMicros - receivedMicros) / all;
    }

    /** Merges payments and receipts between both, newest first. */
    private static final class Walk {

        private final PatternHistory history;
        private final OnChain chain;
        private final long now;
        private final long millis;
        private int alternations;
        private long sent;
        private long received;
        private int payment;
        private int receipt;

        Walk(PatternHistory history, OnChain chain, long now, long millis) {
            this.history = history;
            this.chain = chain;
            this.now = now;
            this.millis = millis;
            this.receipt = history.receipts().size();
        }

        void run(long micros) {
            sent = micros;
            boolean outward = true;
            toPayment();
            toReceipt();
            while (hasPayment() || receipt >= 0) {
                boolean next = isPaymentNext();
                alternations += next == outward ? 0 : 1;
                outward = next;
                take(next);
            }
        }

        private void take(boolean isPayment) {
            if (isPayment) {
                sent = Saturating.sum(sent, history.recent().micros(payment));
                payment++;
                toPayment();
            } else {
                received = Saturating.sum(received, history.receipts().get(receipt).micros());
                toReceipt();
            }
        }

        private boolean isPaymentNext() {
            return receipt < 0
                    || hasPayment()
                            && history.recent().time(payment)
                                    >= history.receipts().get(receipt).time();
        }

        private boolean hasPayment() {
            RecentPayments recent = history.recent();
            return payment < recent.size() && recent.time(payment) > now - millis;
        }

        private void toPayment() {
            RecentPayments recent = history.recent();
            while (payment < recent.size()
                    && (recent.counterparty(payment) != history.counterparty()
                            || !recent.moved(payment))) {
                payment++;
            }
        }

        private void toReceipt() {
            do {
                receipt--;
            } while (receipt >= 0 && !isBetweenBoth(history.receipts().get(receipt)));
        }

        private boolean isBetweenBoth(Inflow inflow) {
            return counts(inflow, chain, history) && inflow.within(millis, now);
        }
    }
}
