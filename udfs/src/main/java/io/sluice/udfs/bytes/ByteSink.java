package io.sluice.udfs.bytes;

import java.util.Arrays;

/** A growing array that numbers are written to, small ones in few bytes. */
public final class ByteSink {

    private static final int MOST_OF_A_NUMBER = 10;

    private byte[] bytes;
    private int size;

    /** An empty array with room for so many bytes before it grows. */
    public ByteSink(int expected) {
        bytes = new byte[expected];
    }

    /** Bytes written so far. */
    public int size() {
        return size;
    }

    /** One byte, the lowest of the number. */
    public void writeByte(int value) {
        ensure(1);
        bytes[size++] = (byte) value;
    }

    /** 1 to 10 bytes, fewest for small non-negative numbers. */
    public void writeUnsigned(long value) {
        ensure(MOST_OF_A_NUMBER);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** 1 to 10 bytes, fewest for numbers near zero. */
    public void writeSigned(long value) {
        writeUnsigned((value << 1) ^ (value >> 63));
    }

    /** As many bytes as {@link Packed#length} says. */
    public void writePacked(long value) {
        ensure(Long.BYTES);
        Fixed.putLong(bytes, size, value);
        size += Packed.length(value);
    }

    /** 8 bytes. */
    public void writeLong(long value) {
        ensure(Long.BYTES);
        Fixed.putLong(bytes, size, value);
        size += Long.BYTES;
    }

    /** A part of an array, {@code to} exclusive. */
    public void writeBytes(byte[] source, int from, int to) {
        ensure(to - from);
        System.arraycopy(source, from, bytes, size, to - from);
        size += to - from;
    }

    /** A copy of what was written. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void ensure(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
