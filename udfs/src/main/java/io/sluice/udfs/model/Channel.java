package io.sluice.udfs.model;

/** The rails that a payment runs on. */
public enum Channel {
    /** Card authorisation: an answer is due at once. */
    CARD,
    /** Unified Payments Interface: an answer is due at once. */
    UPI,
    /** Credit transfer between bank accounts. */
    BANK_TRANSFER,
    /** Token transfer on a chain. */
    STABLECOIN,
    /** Payment of an invoice on terms. */
    INVOICE
}
