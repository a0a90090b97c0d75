package io.sluice.udfs.model;

/**
 * What became of a message at the door.
 *
 * @param <T> what it should have been
 */
public sealed interface Intake<T> {

    /**
     * It is valid.
     *
     * @param value what it says
     * @param <T> what it should have been
     */
    record Accepted<T>(T value) implements Intake<T> {}

    /**
     * It is refused whole.
     *
     * @param reason why
     * @param detail which field and what is wrong with it, for a person
     * @param <T> what it should have been
     */
    record Refused<T>(RejectReason reason, String detail) implements Intake<T> {}
}
