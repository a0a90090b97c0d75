package io.sluice.udfs.graph;

/**
 * The one row of an account that every payment reads and writes: its header and its newest edges.
 * Immutable, so that state may share it. Some 360 bytes for a few dozen edges of the window, 460
 * for 500, 1 kB for 100,000: the more chunks there are, the more it has to tell about them.
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
