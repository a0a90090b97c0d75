package io.sluice.udfs.analyzer.pattern;

import io.sluice.udfs.analyzer.Saturating;
import io.sluice.udfs.analyzer.pattern.Inflow.Nature;
import io.sluice.udfs.policy.PatternThresholds;

/**
 * What lately came in, and how much of it is gone after this payment.
 *
 * <p>Counted is money from sources that are neither listed (salary, payouts, withdrawals) nor paid
 * the account before, and that are not paid by this payment (that is a round trip). So a salary
 * that pays the rent is no passage, once there has been a salary before.
 *
 * @param sources different ones that paid in
 * @param receivedMicros from them
 * @param share of it that all payments since took, this one included; NaN if nothing came in
 * @param ownShare of it that this payment takes; NaN if nothing came in
 * @param dwell milliseconds since the last of it
 * @param repeats earlier payments to this counterparty that passed on a receipt in the same way
 */
public record Passage(
        int sources, long receivedMicros, double share, double ownShare, long dwell, int repeats) {

    /** Nothing came in. */
    public static final Passage NONE = new Passage(0, 0, Double.NaN, Double.NaN, 0, 0);

    static Passage of(
            long now, long micros, PatternHistory history, PatternThresholds.PassThrough limits) {
        ReceiptRing receipts = history.receipts();
        long[] sources = new long[receipts.size()];
        int size = 0;
        long received = 0;
        long first = 0;
        long last = 0;
        for (int i = 0; i < receipts.size(); i++) {
            Inflow inflow = receipts.get(i);
            if (inflow.within(limits.millis(), now) && isFresh(i, history, now - limits.millis())) {
                received = Saturating.sum(received, inflow.micros());
                first = size == 0 ? inflow.time() : first;
                last = inflow.time();
                size += isAmong(inflow.counterparty(), sources, size) ? 0 : 1;
                sources[size - 1] = inflow.counterparty();
            }
        }
        if (received == 0 || micros < 0) {
            return NONE;
        }
        double spent = micros + spentSince(first, history.recent());
        return new Passage(
                size,
                received,
                spent / received,
                (double) micros / received,
                now - last,
                repeats(history, limits));
    }

    private static boolean isFresh(int place, PatternHistory history, long until) {
        Inflow inflow = history.receipts().get(place);
        if (inflow.nature() != Nature.ORDINARY || inflow.counterparty() == history.counterparty()) {
            return false;
        }
        for (int i = 0; i < place; i++) {
            Inflow earlier = history.receipts().get(i);
            if (earlier.time() <= until
                    && earlier.nature() == Nature.ORDINARY
                    && earlier.counterparty() == inflow.counterparty()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAmong(long counterparty, long[] found, int size) {
        for (int i = 0; i < size; i++) {
            if (found[i] == counterparty) {
                return true;
            }
        }
        return false;
    }

    private static double spentSince(long first, RecentPayments recent) {
        double spent = 0;
        for (int i = 0; i < recent.size() && recent.time(i) >= first; i++) {
            spent += recent.moved(i) ? recent.micros(i) : 0;
        }
        return spent;
    }

    private static int repeats(PatternHistory history, PatternThresholds.PassThrough limits) {
        RecentPayments recent = history.recent();
        int repeats = 0;
        for (int i = 0; i < recent.size(); i++) {
            if (recent.counterparty(i) == history.counterparty()
                    && recent.moved(i)
                    && passesOn(recent.time(i), recent.micros(i), history, limits)) {
                repeats++;
            }
        }
        return repeats;
    }

    private static boolean passesOn(
            long time, long micros, PatternHistory history, PatternThresholds.PassThrough limits) {
        ReceiptRing receipts = history.receipts();
        for (int i = 0; i < receipts.size(); i++) {
            Inflow inflow = receipts.get(i);
            if (inflow.nature() == Nature.ORDINARY
                    && inflow.counterparty() != history.counterparty()
                    && inflow.within(limits.millis(), time)
                    && fits((double) micros / inflow.micros(), limits)) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(double share, PatternThresholds.PassThrough limits) {
        return share >= limits.leastShare() && share <= 1 + limits.tolerance();
    }

    /** Whether nearly all of it leaves, and no more than it. */
    boolean drains(PatternThresholds.PassThrough limits) {
        return fits(share, limits) || fits(ownShare, limits);
    }
}
