package io.sluice.job.submit;

/** What was asked for can't be done; the message says why in one line. */
public final class SubmitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With the line to show. */
    public SubmitException(String message) {
        super(message);
    }

    /** With the line to show and what caused it. */
    public SubmitException(String message, Throwable cause) {
        super(message, cause);
    }
}
