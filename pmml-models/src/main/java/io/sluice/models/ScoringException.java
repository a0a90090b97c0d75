package io.sluice.models;

/** A model cannot be opened, or failed on a vector. The message says which and why. */
public final class ScoringException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what failed. */
    public ScoringException(String message) {
        super(message);
    }

    /** Says what failed and keeps the cause. */
    public ScoringException(String message, Throwable cause) {
        super(message, cause);
    }
}
