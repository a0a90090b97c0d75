package io.sluice.udfs.model;

/** Whom a reason speaks of. */
public enum Subject {
    /** Who pays. */
    SENDER,
    /** Who is paid. */
    RECIPIENT,
    /** The device used. */
    DEVICE,
    /** The payment itself. */
    PAYMENT
}
