package io.sluice.udfs.model;

/** The named patterns of abuse that evidence can find. Constants are only ever appended. */
public enum AlertType {
    /** Far more payments or money than the sender's habits. */
    VELOCITY_ANOMALY,
    /** An amount far outside the sender's history. */
    AMOUNT_ANOMALY,
    /** A suspicious pattern that has no name of its own. */
    PATTERN_ANOMALY,
    /** Funds scattered to, or gathered from, unusually many counterparties. */
    MIXING_DETECTED,
    /** A sanctioned party, directly or nearby. */
    SANCTIONED_INTERACTION,
    /** Tiny amounts sent to be noticed. */
    DUST_ATTACK,
    /** Many accounts that are one. */
    SYBIL_ATTACK,
    /** Money in and out within one chain transaction or block. */
    FLASH_LOAN_ATTACK,
    /** Trades back and forth that move nothing. */
    WASH_TRADING,
    /** The same money moved through many hands. */
    LAYERING,
    /** Money that comes back to where it started. */
    CIRCULAR_FLOW,
    /** An account that passes on what it receives for others. */
    MULE_ACCOUNT,
    /** What came in goes out at once, little stays. */
    RAPID_PASS_THROUGH,
    /** Sums kept below a reporting threshold. */
    STRUCTURING,
    /** A recipient that imitates a known one. */
    ADDRESS_POISONING,
    /** The person at the device does not move like the owner. */
    BIOMETRIC_ANOMALY,
    /** A device that the payer never used. */
    DEVICE_CHANGE,
    /** Two places too far apart for the time between. */
    IMPOSSIBLE_TRAVEL,
    /** A model says that the payment is likely fraud. */
    MODEL_ANOMALY,
    /** The same payment identity with other content. */
    ID_CONFLICT,
    /** An earlier approval that would now be stopped. */
    RECALL
}
