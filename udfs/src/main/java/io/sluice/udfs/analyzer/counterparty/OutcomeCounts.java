package io.sluice.udfs.analyzer.counterparty;

/**
 * How receipts of a window turned out, by what was known at the judged payment's time.
 *
 * @param receipts all
 * @param bad those with a chargeback or confirmed fraud
 */
public record OutcomeCounts(long receipts, long bad) {

    /** No receipts. */
    public static final OutcomeCounts NONE = new OutcomeCounts(0, 0);

    /** What a longer window has that a shorter one with the same end has not. */
    public OutcomeCounts without(OutcomeCounts shorter) {
        return new OutcomeCounts(
                Math.max(receipts - shorter.receipts, 0), Math.max(bad - shorter.bad, 0));
    }
}
