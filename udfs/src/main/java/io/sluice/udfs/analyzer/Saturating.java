package io.sluice.udfs.analyzer;

/** Sums of money that stop at the greatest number instead of turning negative. */
public final class Saturating {

    private Saturating() {}

    /** The sum of two numbers that are not negative. */
    public static long sum(long one, long other) {
        long sum = one + other;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }
}
