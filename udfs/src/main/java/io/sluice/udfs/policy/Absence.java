package io.sluice.udfs.policy;

/** What it means that evidence timed out or failed. */
public enum Absence {
    /** Judge on the rest. */
    RENORMALISE,
    /** Don't let the payment pass unseen. */
    HOLD
}
