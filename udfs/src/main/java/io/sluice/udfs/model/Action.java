package io.sluice.udfs.model;

/** What whoever acts on a decision is told to do, from mildest to hardest. */
public enum Action {
    /** Let the payment pass. */
    APPROVE,
    /** Let it pass and mark it for review. */
    FLAG,
    /** Ask the payer to prove who they are. */
    STEP_UP,
    /** Keep the payment until a person has looked. */
    HOLD,
    /** Refuse the payment. */
    BLOCK,
    /** Refuse it and freeze the account. */
    FREEZE;

    /** Whether the payment does not go through as it is. */
    public boolean stops() {
        return compareTo(STEP_UP) >= 0;
    }
}
