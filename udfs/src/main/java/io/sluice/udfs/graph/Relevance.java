package io.sluice.udfs.graph;

/**
 * How little an edge matters to a judged payment: how far its amount is from the payment's, in
 * doublings, plus how far it is in time, where a quarter of the window weighs as much as a
 * doubling.
 *
 * <p>A doubling's logarithm is interpolated linearly between powers of two, at most 0.09 off, so
 * that every platform orders edges alike.
 */
final class Relevance {

    private static final int MANTISSA_BITS = 52;
    private static final long MANTISSA = (1L << MANTISSA_BITS) - 1;
    private static final double QUARTERS = 4;

    private final double amount;
    private final long asOf;
    private final double perMilli;

    Relevance(Question question) {
        amount = doublings(question.micros());
        asOf = question.asOf();
        perMilli = QUARTERS / Math.max(1, (question.to() - question.from()) / 2);
    }

    /** At least 0; the less, the more the edge matters. */
    double cost(long time, long micros) {
        return Math.abs(doublings(micros) - amount) + Math.abs(time - asOf) * perMilli;
    }

    /**
     * The octave of an amount, 0 to 63: amounts of one octave differ by less than a factor of 2.
     */
    static int octave(long micros) {
        return Long.SIZE - 1 - Long.numberOfLeadingZeros(Math.max(1, micros));
    }

    private static double doublings(long micros) {
        long bits = Double.doubleToRawLongBits(Math.max(1, micros));
        int exponent = (int) (bits >>> MANTISSA_BITS) - Double.MAX_EXPONENT;
        return exponent + (bits & MANTISSA) * 0x1p-52;
    }
}
