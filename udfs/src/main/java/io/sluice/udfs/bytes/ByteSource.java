package io.sluice.udfs.bytes;

/** Reads what {@link ByteSink} wrote. */
public final class ByteSource {

    private final byte[] bytes;
    private int position;

    /** Starts to read at a place. */
    public ByteSource(byte[] bytes, int position) {
        this.bytes = bytes;
        this.position = position;
    }

    /** Where the next number starts. */
    public int position() {
        return position;
    }

    /** Goes on reading there. */
    public void moveTo(int newPosition) {
        position = newPosition;
    }

    /** What {@link ByteSink#writeByte} wrote, with its sign. */
    public int readByte() {
        return bytes[position++];
    }

    /** What {@link ByteSink#writeUnsigned} wrote. */
    public long readUnsigned() {
        long value = bytes[position++];
        if (value >= 0) {
            return value;
        }
        value &= 0x7F;
        for (int shift = 7; ; shift += 7) {
            long next = bytes[position++];
            value |= (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    /** What {@link ByteSink#writeSigned} wrote. */
    public long readSigned() {
        long folded = readUnsigned();
        return (folded >>> 1) ^ -(folded & 1);
    }

    /** What {@link ByteSink#writeLong} wrote. */
    public long readLong() {
        long value = Fixed.getLong(bytes, position);
        position += Long.BYTES;
        return value;
    }
}
