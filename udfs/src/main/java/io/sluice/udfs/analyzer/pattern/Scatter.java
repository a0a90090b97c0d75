package io.sluice.udfs.analyzer.pattern;

import io.sluice.udfs.policy.PatternThresholds;

/**
 * How the sender's money spreads.
 *
 * @param payments in the 24 hours before this one
 * @param counterparties different ones among them
 * @param amongThem whether this payment's counterparty is one of them
 * @param usualPayments a day, over the rest of the month; at least 1
 * @param sameAmountRecipients different recipients of about this amount in the layering time, this
 *     one among them
 * @param dustRecipients different recipients of dust in the layering time; 0 unless this payment is
 *     dust
 */
public record Scatter(
        long payments,
        long counterparties,
        boolean amongThem,
        double usualPayments,
        int sameAmountRecipients,
        int dustRecipients) {

    private static final long DAY = 86_400_000L;
    private static final double REST_OF_MONTH = 29;

    static Scatter of(long now, long micros, PatternHistory history, PatternThresholds limits) {
        double usual = (history.paymentsMonth() - history.paymentsDay()) / REST_OF_MONTH;
        return new Scatter(
                history.paymentsDay(),
                history.counterpartiesDay(),
                history.relation().idle() < DAY,
                Math.max(usual, 1),
                sameAmount(now, micros, history, limits.layering()),
                dusted(now, micros, history, limits));
    }

    private static int sameAmount(
            long now, long micros, PatternHistory history, PatternThresholds.Layering limits) {
        if (micros < 0) {
            return 0;
        }
        double slack = micros * limits.tolerance();
        return recipients(now - limits.millis(), micros - slack, micros + slack, history);
    }

    private static int dusted(
            long now, long micros, PatternHistory history, PatternThresholds limits) {
        long dust = limits.poisoning().dustMicros();
        if (micros < 0 || micros > dust) {
            return 0;
        }
        return recipients(now - limits.layering().millis(), 0, dust, history);
    }

    /** Different recipients of amounts in a range after a time; the judged one counts. */
    private static int recipients(long after, double least, double most, PatternHistory history) {
        RecentPayments recent = history.recent();
        long[] found = new long[recent.size() + 1];
        found[0] = history.counterparty();
        int size = 1;
        for (int i = 0; i < recent.size() && recent.time(i) > after; i++) {
            if (recent.micros(i) >= least && recent.micros(i) <= most) {
                size = addIfAbsent(recent.counterparty(i), found, size);
            }
        }
        return size;
    }

    private static int addIfAbsent(long counterparty, long[] found, int size) {
        for (int i = 0; i < size; i++) {
            if (found[i] == counterparty) {
                return size;
            }
        }
        found[size] = counterparty;
        return size + 1;
    }

    /** Different counterparties over payments before this one; NaN without payments. */
    double diversityBefore() {
        return payments == 0 ? Double.NaN : (double) counterparties / payments;
    }

    /** Payments, this one included. */
    long allPayments() {
        return payments + 1;
    }

    /** Different counterparties, this one included. */
    long allCounterparties() {
        return counterparties + (amongThem ? 0 : 1);
    }

    /** Share of different counterparties in the payments, this one included. */
    double diversity() {
        return (double) allCounterparties() / allPayments();
    }

    /** Payments, this one included, over the usual number. */
    double ratio() {
        return allPayments() / usualPayments;
    }
}
