package io.sluice.job.control;

/** A control document that can't be taken into force; the message says what and where. */
public final class InvalidControlException extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidControlException(String message, Throwable cause) {
        super(message, cause);
    }
}
