package io.sluice.udfs.model;

/** The rooms that a payment walks through, in order. */
public enum Room {
    /** What is known of who pays. */
    SENDER,
    /** What is known of who is paid. */
    RECIPIENT,
    /** What is known of the accounts around both. */
    NETWORK,
    /** Where the evidence is weighed. */
    VERDICT
}
