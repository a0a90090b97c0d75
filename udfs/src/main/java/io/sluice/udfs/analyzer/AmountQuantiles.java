package io.sluice.udfs.analyzer;

import com.tdunning.math.stats.TDigest;

/** An account's usual amounts, asked of its {@link AmountSketch}. */
public final class AmountQuantiles {

    /** Nothing known. */
    public static final AmountQuantiles NONE = new AmountQuantiles(null, 0);

    /** Interquartile range of the standard normal distribution. */
    private static final double NORMAL_IQR = 1.349;

    private final TDigest digest;
    private final double logGreatest;
    private final double q1;
    private final double median;
    private final double q3;

    private AmountQuantiles(TDigest digest, double logGreatest) {
        this.digest = digest;
        this.logGreatest = logGreatest;
        this.q1 = digest == null ? Double.NaN : digest.quantile(0.25);
        this.median = digest == null ? Double.NaN : digest.quantile(0.5);
        this.q3 = digest == null ? Double.NaN : digest.quantile(0.75);
    }

    static AmountQuantiles of(TDigest digest, double logGreatest) {
        return new AmountQuantiles(digest, logGreatest);
    }

    /** Number of amounts known. */
    public long count() {
        return digest == null ? 0 : digest.size();
    }

    /** The usual amount, micros; NaN if nothing is known. */
    public double medianMicros() {
        return Math.exp(median);
    }

    /** The greatest amount, micros, to about six digits; 0 if nothing is known. */
    public double greatestMicros() {
        return digest == null ? 0 : Math.exp(logGreatest);
    }

    /** Share of amounts that are smaller, 0 to 1; NaN if nothing is known. */
    public double rank(long micros) {
        return digest == null ? Double.NaN : digest.cdf((float) Math.log(Math.max(1, micros)));
    }

    /**
     * Robust z-score of the logarithm: distance to the median over the normalised interquartile
     * range (ISO 13528), which is shrunk towards a prior while amounts are few.
     *
     * @param priorDeviation standard deviation of log amounts of an average sender
     * @param priorAmounts how many amounts the prior weighs, above 0
     */
    public double robustZ(long micros, double priorDeviation, double priorAmounts) {
        double own = (q3 - q1) / NORMAL_IQR;
        double variance =
                (count() * own * own + priorAmounts * priorDeviation * priorDeviation)
                        / (count() + priorAmounts);
        return (Math.log(Math.max(1, micros)) - median) / Math.sqrt(variance);
    }

    /**
     * How far the amount lies beyond the quartiles, in interquartile ranges (Tukey 1977): positive
     * above, negative below, 0 between. The range is taken as at least a tenth of the median.
     */
    public double beyondQuartiles(long micros) {
        double low = Math.exp(q1);
        double high = Math.exp(q3);
        double range = Math.max(high - low, 0.1 * medianMicros());
        if (micros > high) {
            return (micros - high) / range;
        }
        return micros < low ? (micros - low) / range : digest == null ? Double.NaN : 0;
    }
}
