package io.sluice.udfs.model;

/** Those that give evidence. Constants are only ever appended. */
public enum AnalyzerId {
    /** How often and how much, against the expected rate. */
    VELOCITY,
    /** The amount, against the sender's history and thresholds. */
    AMOUNT,
    /** Shapes of payments between sender and counterparties. */
    PATTERN,
    /** When, against the payer's habits. */
    TIMING,
    /** How the person at the device moves. */
    BIOMETRIC,
    /** Device, network address and place. */
    DEVICE,
    /** The recipient's side. */
    COUNTERPARTY,
    /** The network of accounts around the payment. */
    GRAPH,
    /** Trained models over the feature vector. */
    MODEL
}
