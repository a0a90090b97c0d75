package io.sluice.models;

/** A model is of a form that can't be flattened; it runs as it is. */
final class UnsupportedFormException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsupportedFormException() {
        super("it is not of the form that flat arrays have");
    }
}
