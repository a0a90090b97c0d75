package io.sluice.udfs.analyzer.pattern;

import io.sluice.udfs.analyzer.Saturating;
import io.sluice.udfs.analyzer.pattern.Inflow.Nature;

/**
 * What came in on the chain together with this payment, in the same token.
 *
 * @param place how closely together
 * @param share this payment over what came in there; NaN if nothing did
 */
public record SameBlock(Place place, double share) {

    /** How closely together. */
    public enum Place {
        /** The payment is not on a chain. */
        OFF_CHAIN,
        /** Nothing came in with it. */
        APART,
        /** In the same block. */
        BLOCK,
        /** In the same chain transaction. */
        TRANSACTION
    }

    /** Not on a chain. */
    public static final SameBlock NONE = new SameBlock(Place.OFF_CHAIN, Double.NaN);

    static SameBlock of(OnChain payment, long micros, ReceiptRing receipts) {
        if (payment.transaction() == 0 && payment.block() == 0) {
            return NONE;
        }
        long inTransaction = 0;
        long inBlock = 0;
        for (int i = 0; i < receipts.size(); i++) {
            Inflow inflow = receipts.get(i);
            if (inflow.nature() == Nature.DUST || inflow.chain().token() != payment.token()) {
                continue;
            }
            if (isSame(payment.transaction(), inflow.chain().transaction())) {
                inTransaction = Saturating.sum(inTransaction, inflow.micros());
            } else if (isSame(payment.block(), inflow.chain().block())) {
                inBlock = Saturating.sum(inBlock, inflow.micros());
            }
        }
        if (inTransaction > 0) {
            return new SameBlock(Place.TRANSACTION, (double) micros / inTransaction);
        }
        return inBlock > 0
                ? new SameBlock(Place.BLOCK, (double) micros / inBlock)
                : new SameBlock(Place.APART, Double.NaN);
    }

    private static boolean isSame(long one, long other) {
        return one != 0 && one == other;
    }

    /** Whether anything came in with the payment. */
    boolean together() {
        return place == Place.BLOCK || place == Place.TRANSACTION;
    }
}
