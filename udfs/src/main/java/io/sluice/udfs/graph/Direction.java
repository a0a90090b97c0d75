package io.sluice.udfs.graph;

/** Which way the money of an edge goes, seen from one account. */
public enum Direction {
    /** Paid by the account. */
    OUT,
    /** Paid to the account. */
    IN;

    /** The same edge seen from its other end. */
    public Direction opposite() {
        return this == OUT ? IN : OUT;
    }
}
