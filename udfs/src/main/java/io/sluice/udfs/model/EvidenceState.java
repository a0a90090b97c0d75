package io.sluice.udfs.model;

/** How an analyzer came out. */
public enum EvidenceState {
    /** It gave a score. */
    SCORED,
    /** The payment lacks what it looks at, and could not have it. */
    NOT_APPLICABLE,
    /** It knows too little: of the entity yet, or as the payment withholds what others show. */
    INSUFFICIENT_HISTORY,
    /** It did not answer by the deadline. */
    TIMED_OUT,
    /** It failed. */
    FAILED;

    /**
     * Whether evidence is missing that should have been there, so that the decision is degraded.
     */
    public boolean degrades() {
        return this == TIMED_OUT || this == FAILED;
    }
}
