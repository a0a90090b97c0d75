package io.sluice.udfs.model;

/** A field that was not given and that the system filled in. */
public enum Assumption {
    /** No time: the time of receipt. */
    TIMESTAMP,
    /** No recipient: the merchant. */
    RECIPIENT,
    /** No currency: the configured one. */
    CURRENCY,
    /** No kind: PAYMENT. */
    KIND,
    /** No channel: the configured one. */
    CHANNEL
}
