package io.sluice.udfs.window;

/** Reads what {@link ByteSink} wrote. */
final class ByteSource {

    private final byte[] bytes;
    private int position;

    ByteSource(byte[] bytes, int position) {
        this.bytes = bytes;
        this.position = position;
    }

    int position() {
        return position;
    }

    void moveTo(int newPosition) {
        position = newPosition;
    }

    int readByte() {
        return bytes[position++];
    }

    long readUnsigned() {
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

    long readSigned() {
        long folded = readUnsigned();
        return (folded >>> 1) ^ -(folded & 1);
    }

    long readLong() {
        long value = Fixed.getLong(bytes, position);
        position += Long.BYTES;
        return value;
    }
}
