package io.sluice.job.config;

/** The job can't start as it is told to; the message says why in one line. */
public final class RefusedStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With the line to show: the message's first. */
    public RefusedStartException(String message) {
        super(firstLine(message));
    }

    /** With the line to show, the message's first, and what caused it. */
    public RefusedStartException(String message, Throwable cause) {
        super(firstLine(message), cause);
    }

    private static String firstLine(String message) {
        return String.valueOf(message).lines().findFirst().orElse("");
    }
}
