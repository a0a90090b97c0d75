package io.sluice.udfs.model;

/** What became of a payment. Constants are only ever appended. */
public enum OutcomeKind {
    /** Refused: no money moved. */
    DECLINED,
    /** The money moved for good. */
    SETTLED,
    /** Held, then let go. */
    RELEASED,
    /** Paid back in full. */
    REFUNDED,
    /** Undone. */
    REVERSED,
    /** Disputed by the payer and taken back. */
    CHARGEBACK,
    /** Confirmed as fraud. */
    FRAUD_CONFIRMED,
    /** Confirmed as the payer's own. */
    GENUINE_CONFIRMED;

    /** Whether the payment turned out to be fraudulent. */
    public boolean bad() {
        return this == CHARGEBACK || this == FRAUD_CONFIRMED;
    }

    /** Whether no money moved in the end, so that it counts as an attempt only. */
    public boolean moneyless() {
        return this == DECLINED || this == REVERSED;
    }

    /** Whether it says if the money moved, and not only whose will the payment was. */
    public boolean tellsOfMoney() {
        return this != FRAUD_CONFIRMED && this != GENUINE_CONFIRMED;
    }

    /** Whether habits may be learnt from the payment. */
    public boolean teaches() {
        return !bad() && !moneyless();
    }
}
