package io.sluice.udfs.graph;

/**
 * The one row of an account that every payment reads and writes: its header and its newest edges.
 * Immutable, so that state may share it. At most 512 bytes up to some 2,000 edges of the window;
 * each further doubling adds what tells about a few chunks more.
 */
public final class EdgeRow {

    /** The row of an account without edges. */
    public static final EdgeRow EMPTY = new EdgeRow(new byte[0]);

    private final byte[] bytes;

    EdgeRow(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Length in bytes. */
    public int size() {
        return bytes.length;
    }
}
