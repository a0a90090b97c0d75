package io.sluice.job.config;

/** The job can't start as it is told to; the message says why in one line. */
public final class RefusedStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With the one line to show. */
    public RefusedStartException(String message) {
        super(message);
    }

    /** With the one line to show and what caused it. */
    public RefusedStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
