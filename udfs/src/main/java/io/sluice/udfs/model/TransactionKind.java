package io.sluice.udfs.model;

/** What a payment message asks for. */
public enum TransactionKind {
    /** Money for goods or services. */
    PAYMENT,
    /** Money between accounts. */
    TRANSFER,
    /** Money back for an earlier payment, in full or in part. */
    REFUND,
    /** An earlier payment undone. */
    REVERSAL,
    /** A hold on money, to be settled or released later. */
    PREAUTH;

    /** Whether money goes back the way it came, so that it closes no round trip and no cycle. */
    public boolean returnsMoney() {
        return this == REFUND || this == REVERSAL;
    }
}
