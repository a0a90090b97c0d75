package io.sluice.udfs.window;

import io.sluice.udfs.bytes.Fixed;

/** A running sum of longs that never overflows. */
final class Sum128 {

    static final int BYTES = 16;

    private long high;
    private long low;

    void clear() {
        high = 0;
        low = 0;
    }

    void add(long value) {
        long sum = low + value;
        high += (value >> 63) + Wide.carry(sum, value);
        low = sum;
    }

    void add(Sum128 other) {
        add(other.high, other.low);
    }

    void add(byte[] bytes, int at) {
        add(Fixed.getLong(bytes, at), Fixed.getLong(bytes, at + 8));
    }

    private void add(long otherHigh, long otherLow) {
        long sum = low + otherLow;
        high += otherHigh + Wide.carry(sum, otherLow);
        low = sum;
    }

    void put(byte[] bytes, int at) {
        Fixed.putLong(bytes, at, high);
        Fixed.putLong(bytes, at + 8, low);
    }

    long high() {
        return high;
    }

    long low() {
        return low;
    }

    /** The sum, or the nearest long if it does not fit. */
    long saturated() {
        if (high == low >> 63) {
            return low;
        }
        return high < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    /** The nearest double; between two, the even one. */
    double toDouble() {
        if (high == low >> 63) {
            return low;
        }
        if (high >= 0) {
            return Wide.toDouble(0, high, low);
        }
        long negatedLow = -low;
        return -Wide.toDouble(0, ~high + (negatedLow == 0 ? 1 : 0), negatedLow);
    }
}
