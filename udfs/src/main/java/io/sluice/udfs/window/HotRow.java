package io.sluice.udfs.window;

/**
 * The one row of a log that every payment reads and writes: its header and its newest events, at
 * most {@link #MOST_BYTES} bytes. Immutable, so that state may share it.
 */
public final class HotRow {

    /** The size that a row does not exceed. */
    public static final int MOST_BYTES = 512;

    /** The row of a log without events. */
    public static final HotRow EMPTY = new HotRow(new byte[0]);

    private final byte[] bytes;

    HotRow(byte[] bytes) {
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
