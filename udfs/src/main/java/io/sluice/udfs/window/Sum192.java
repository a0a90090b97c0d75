package io.sluice.udfs.window;

import io.sluice.udfs.bytes.Fixed;

/** A running sum of squares of longs; it has room for 2^66 of them. */
final class Sum192 {

    static final int BYTES = 24;

    private long high;
    private long middle;
    private long low;

    void clear() {
        high = 0;
        middle = 0;
        low = 0;
    }

    void addSquare(long value) {
        add(0, Math.multiplyHigh(value, value), value * value);
    }

    void add(Sum192 other) {
        add(other.high, other.middle, other.low);
    }

    void add(byte[] bytes, int at) {
        add(Fixed.getLong(bytes, at), Fixed.getLong(bytes, at + 8), Fixed.getLong(bytes, at + 16));
    }

    private void add(long otherHigh, long otherMiddle, long otherLow) {
        long newLow = low + otherLow;
        long carry = Wide.carry(newLow, otherLow);
        long half = middle + otherMiddle;
        long newMiddle = half + carry;
        high += otherHigh + Wide.carry(half, otherMiddle) + Wide.carry(newMiddle, carry);
        middle = newMiddle;
        low = newLow;
    }

    void put(byte[] bytes, int at) {
        Fixed.putLong(bytes, at, high);
        Fixed.putLong(bytes, at + 8, middle);
        Fixed.putLong(bytes, at + 16, low);
    }

    /**
     * count · Σx² − (Σx)², exactly, then the nearest double: count² times the variance.
     *
     * @param count how many values were summed
     * @param sum Σx of the same values
     */
    double scaledVariance(int count, Sum128 sum) {
        long lowTimes = low * count;
        long carry = Wide.multiplyHighUnsigned(low, count);
        long middleTimes = middle * count + carry;
        long over = Wide.multiplyHighUnsigned(middle, count) + Wide.carry(middleTimes, carry);
        long highTimes = high * count + over;

        boolean negative = sum.high() < 0;
        long s0 = negative ? -sum.low() : sum.low();
        long s1 = negative ? ~sum.high() + (s0 == 0 ? 1 : 0) : sum.high();
        long squareLow = s0 * s0;
        long cross = s0 * s1;
        long crossHigh = Wide.multiplyHighUnsigned(s0, s1);
        long twice = cross << 1;
        long squareMiddle = Wide.multiplyHighUnsigned(s0, s0) + twice;
        long squareHigh =
                s1 * s1 + (crossHigh << 1 | cross >>> 63) + Wide.carry(squareMiddle, twice);

        long differenceLow = lowTimes - squareLow;
        long borrow = Wide.borrow(lowTimes, squareLow);
        long half = middleTimes - squareMiddle;
        long differenceMiddle = half - borrow;
        long differenceHigh =
                highTimes
                        - squareHigh
                        - Wide.borrow(middleTimes, squareMiddle)
                        - Wide.borrow(half, borrow);
        return Wide.toDouble(differenceHigh, differenceMiddle, differenceLow);
    }
}
