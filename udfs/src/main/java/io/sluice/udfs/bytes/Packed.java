package io.sluice.udfs.bytes;

/** Numbers in as few bytes as they need, whose length is told elsewhere. */
public final class Packed {

    private static final long[] MASKS = masks();

    private Packed() {}

    private static long[] masks() {
        long[] masks = new long[Long.BYTES + 1];
        for (int length = 1; length < masks.length; length++) {
            masks[length] = -1L >>> (Long.SIZE - length * Byte.SIZE);
        }
        return masks;
    }

    /** Makes numbers near zero small non-negative ones. */
    public static long fold(long value) {
        return (value << 1) ^ (value >> 63);
    }

    /** The number that {@link #fold} was given. */
    public static long unfold(long folded) {
        return (folded >>> 1) ^ -(folded & 1);
    }

    /** Bytes that a number needs: 0 to 8. */
    public static int length(long value) {
        return (Long.SIZE + 7 - Long.numberOfLeadingZeros(value)) >>> 3;
    }

    /** Reads a number; 8 bytes must be there from its start on, whatever its length. */
    public static long get(byte[] bytes, int at, int length) {
        return Fixed.getLong(bytes, at) & MASKS[length];
    }
}
