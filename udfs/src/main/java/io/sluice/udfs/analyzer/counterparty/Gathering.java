package io.sluice.udfs.analyzer.counterparty;

import io.sluice.udfs.policy.CounterpartyThresholds;

/**
 * How money gathers at a recipient.
 *
 * @param receipts in the 24 hours before this one
 * @param senders different ones among them
 * @param amongThem whether this payment's sender is one of them
 * @param usualReceipts a day, over the rest of the month; at least 1
 * @param lastReceipts that are known singly, this one not among them
 * @param smallNew how many of these are small and from new senders
 * @param today how many receipts of 24 hours are known singly, this one among them
 * @param newToday how many of these are from new senders
 * @param smallNewToday how many of these are small as well
 * @param sameAmountSenders different senders of about this amount, this one among them
 */
public record Gathering(
        long receipts,
        long senders,
        boolean amongThem,
        double usualReceipts,
        int lastReceipts,
        int smallNew,
        int today,
        int newToday,
        int smallNewToday,
        int sameAmountSenders) {

    private static final long DAY = 86_400_000L;
    private static final double REST_OF_MONTH = 29;

    static Gathering of(
            long now, long micros, RecipientHistory history, CounterpartyThresholds limits) {
        RecentSenders recent = history.profile().senders();
        long most = limits.small().mostMicros();
        int last = 0;
        int smallNew = 0;
        int today = 1;
        int newToday = history.relation().isNew() ? 1 : 0;
        int smallNewToday = history.relation().isNew() && micros >= 0 && micros <= most ? 1 : 0;
        for (int i = 0; i < recent.size() && recent.time(i) <= now; i++) {
            boolean isNew = recent.newcomer(i);
            boolean isSmallNew = isNew && recent.micros(i) <= most;
            boolean isToday = recent.time(i) > now - DAY;
            last++;
            smallNew += isSmallNew ? 1 : 0;
            today += isToday ? 1 : 0;
            newToday += isToday && isNew ? 1 : 0;
            smallNewToday += isToday && isSmallNew ? 1 : 0;
        }
        double usual = (history.receiptsMonth() - history.receiptsDay()) / REST_OF_MONTH;
        return new Gathering(
                history.receiptsDay(),
                history.sendersDay(),
                history.relation().idle() < DAY,
                Math.max(usual, 1),
                last,
                smallNew,
                today,
                newToday,
                smallNewToday,
                sameAmount(now, micros, history, limits.sameAmount()));
    }

    private static int sameAmount(
            long now,
            long micros,
            RecipientHistory history,
            CounterpartyThresholds.SameAmount limits) {
        if (micros < 0) {
            return 0;
        }
        RecentSenders recent = history.profile().senders();
        double slack = micros * limits.tolerance();
        long[] found = new long[recent.size() + 1];
        found[0] = history.sender();
        int size = 1;
        for (int i = 0; i < recent.size() && recent.time(i) <= now; i++) {
            if (recent.time(i) > now - limits.millis()
                    && Math.abs((double) recent.micros(i) - micros) <= slack) {
                size = addIfAbsent(recent.sender(i), found, size);
            }
        }
        return size;
    }

    private static int addIfAbsent(long sender, long[] found, int size) {
        for (int i = 0; i < size; i++) {
            if (found[i] == sender) {
                return size;
            }
        }
        found[size] = sender;
        return size + 1;
    }

    /** Different senders over receipts before this one; NaN without receipts. */
    double fanInBefore() {
        return receipts == 0 ? Double.NaN : (double) senders / receipts;
    }

    /** Share of the last receipts that are small and from new senders; NaN without receipts. */
    double smallNewShare() {
        return lastReceipts == 0 ? Double.NaN : (double) smallNew / lastReceipts;
    }

    /** Different senders in 24 hours, this one included. */
    long allSenders() {
        return senders + (amongThem ? 0 : 1);
    }

    /** Receipts in 24 hours, this one included. */
    long allReceipts() {
        return receipts + 1;
    }

    /** Share of new senders in today's receipts that are known singly, this one included. */
    double newShare() {
        return (double) newToday / today;
    }

    /** Receipts in 24 hours, this one included, over the usual number. */
    double ratio() {
        return allReceipts() / usualReceipts;
    }
}
