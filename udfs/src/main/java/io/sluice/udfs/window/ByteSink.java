package io.sluice.udfs.window;

import java.util.Arrays;

/** A growing array that numbers are written to, small ones in few bytes. */
final class ByteSink {

    private static final int MOST_OF_A_NUMBER = 10;

    private byte[] bytes;
    private int size;

    ByteSink(int expected) {
        bytes = new byte[expected];
    }

    int size() {
        return size;
    }

    void writeByte(int value) {
        ensure(1);
        bytes[size++] = (byte) value;
    }

    /** 1 to 10 bytes, fewest for small non-negative numbers. */
    void writeUnsigned(long value) {
        ensure(MOST_OF_A_NUMBER);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** 1 to 10 bytes, fewest for numbers near zero. */
    void writeSigned(long value) {
        writeUnsigned((value << 1) ^ (value >> 63));
    }

    /** As many bytes as {@link Packed#length} says. */
    void writePacked(long value) {
        ensure(Long.BYTES);
        Fixed.putLong(bytes, size, value);
        size += Packed.length(value);
    }

    void writeLong(long value) {
        ensure(Long.BYTES);
        Fixed.putLong(bytes, size, value);
        size += Long.BYTES;
    }

    void writeBytes(byte[] source, int from, int to) {
        ensure(to - from);
        System.arraycopy(source, from, bytes, size, to - from);
        size += to - from;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void ensure(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
