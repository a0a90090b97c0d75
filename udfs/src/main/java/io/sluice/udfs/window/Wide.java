package io.sluice.udfs.window;

/** Arithmetic on numbers of several 64-bit words. */
final class Wide {

    private Wide() {}

    /** 1 if an unsigned addition that gave this sum of something and the addend ran over. */
    static int carry(long sum, long addend) {
        return Long.compareUnsigned(sum, addend) < 0 ? 1 : 0;
    }

    /** 1 if the unsigned subtraction runs under. */
    static int borrow(long from, long subtrahend) {
        return Long.compareUnsigned(from, subtrahend) < 0 ? 1 : 0;
    }

    static long multiplyHighUnsigned(long a, long b) {
        return Math.multiplyHigh(a, b) + ((a >> 63) & b) + ((b >> 63) & a);
    }

    /** The double nearest to an unsigned number of three words; between two, the even one. */
    static double toDouble(long high, long middle, long low) {
        if (high != 0) {
            return scaled(high, middle, low != 0, 128);
        }
        if (middle != 0) {
            return scaled(middle, low, false, 64);
        }
        return low >= 0 ? low : scaled(low, 0, false, 0);
    }

    /** The double nearest to (top · 2^64 + next, and something if rest) · 2^(exponent − 64). */
    private static double scaled(long top, long next, boolean rest, int exponent) {
        int shift = Long.numberOfLeadingZeros(top);
        long leading = shift == 0 ? top : top << shift | next >>> (64 - shift);
        boolean sticky = next << shift != 0 || rest;
        // A double holds 53 of these 63 bits: what lies below shows only in the last one.
        long signed = leading >>> 1 | leading & 1 | (sticky ? 1 : 0);
        return Math.scalb((double) signed, exponent - shift + 1);
    }
}
