package io.sluice.local.options;

/** What was asked for can't be; the message says why in one line. */
public final class RefusedArgumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With the one line to show. */
    public RefusedArgumentException(String message) {
        super(message);
    }

    /** With the one line to show and what caused it. */
    public RefusedArgumentException(String message, Throwable cause) {
        super(message, cause);
    }
}
