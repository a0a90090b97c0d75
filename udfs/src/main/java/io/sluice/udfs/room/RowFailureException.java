package io.sluice.udfs.room;

/** A row cannot be read or written: the work is not done and must be done again. */
public final class RowFailureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With what the store says. */
    public RowFailureException(Throwable cause) {
        super("state cannot be accessed: " + cause.getMessage(), cause);
    }
}
