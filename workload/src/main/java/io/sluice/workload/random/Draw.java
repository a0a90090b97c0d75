package io.sluice.workload.random;

import java.util.List;

/**
 * A stream of random numbers (SplitMix64, Steele et al. 2014) that is the same on every machine and
 * Java version.
 *
 * <p>Each thing that draws gets a {@link #child} of its own, named by purpose and number, so that
 * one more draw of one never moves another.
 */
public final class Draw {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;
    private static final double POISSON_BY_NORMAL = 40;

    private final long origin;
    private long state;
    private double spareGaussian = Double.NaN;

    /** A stream of its own for each seed. */
    public Draw(long seed) {
        this.origin = mix(seed);
        this.state = origin;
    }

    /** An independent stream, the same however much was drawn from this one. */
    public Draw child(String purpose, long number) {
        return new Draw(origin ^ mix(hash(purpose) + GOLDEN_GAMMA * number));
    }

    /** A bijection of 64-bit numbers that leaves no trace of order. */
    public static long mix(long number) {
        long z = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** 64 random bits. */
    public long bits() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** Uniform in [0, 1). */
    public double unit() {
        return (bits() >>> 11) * UNIT;
    }

    /** Uniform in [least, most). */
    public double between(double least, double most) {
        return least + (most - least) * unit();
    }

    /** Uniform in 0 to bound − 1. */
    public int below(int bound) {
        return (int) (unit() * bound);
    }

    /** Uniform in least to most, both possible. */
    public int whole(int least, int most) {
        return least + below(most - least + 1);
    }

    /** True with this probability. */
    public boolean chance(double probability) {
        return unit() < probability;
    }

    /** One of them. */
    public <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** Standard normal (Marsaglia's polar method). */
    public double gaussian() {
        if (!Double.isNaN(spareGaussian)) {
            double spare = spareGaussian;
            spareGaussian = Double.NaN;
            return spare;
        }
        while (true) {
            double x = 2 * unit() - 1;
            double y = 2 * unit() - 1;
            double s = x * x + y * y;
            if (s < 1 && s > 0) {
                double factor = Math.sqrt(-2 * StrictMath.log(s) / s);
                spareGaussian = y * factor;
                return x * factor;
            }
        }
    }

    /** Lognormal by its median and the standard deviation of its logarithm. */
    public double logNormal(double median, double sigma) {
        return median * StrictMath.exp(sigma * gaussian());
    }

    /** Exponential by its mean. */
    public double exponential(double mean) {
        return -mean * StrictMath.log(1 - unit());
    }

    /** Poisson by its mean. */
    public int poisson(double mean) {
        if (mean > POISSON_BY_NORMAL) {
            return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * gaussian()));
        }
        double product = unit();
        double limit = StrictMath.exp(-mean);
        int count = 0;
        while (product > limit) {
            product *= unit();
            count++;
        }
        return count;
    }

    /**
     * A position by cumulative weights.
     *
     * @param cumulative ascending, the last one is the total
     */
    public int weighted(double[] cumulative) {
        double target = unit() * cumulative[cumulative.length - 1];
        int low = 0;
        int high = cumulative.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulative[middle] > target) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static long hash(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return mix(hash);
    }
}
