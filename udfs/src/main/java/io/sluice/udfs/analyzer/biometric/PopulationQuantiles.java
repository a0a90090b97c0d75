package io.sluice.udfs.analyzer.biometric;

import java.util.Arrays;

/**
 * How one metric is distributed over people: {@value #LEVELS} quantiles at levels (i + ½) / {@value
 * #LEVELS}.
 *
 * <p>As a yardstick it places a value at the log-odds of its rank among people, so that strangers
 * follow the logistic distribution whatever the metric's own shape; beyond the outermost quantiles
 * the line goes on straight, to ±{@value #LIMIT} at most.
 */
public final class PopulationQuantiles implements Yardstick {

    /** How many quantiles there are. */
    public static final int LEVELS = 65;

    private static final double LIMIT = 8;
    private static final double LEAST_SPREAD = 0.1;
    private static final double[] LOG_ODDS = logOdds();

    private final float[] quantiles;

    /**
     * @param quantiles one for each level
     * @throws IllegalArgumentException if they are too few or many, not finite or not ascending
     */
    public PopulationQuantiles(float[] quantiles) {
        if (quantiles.length != LEVELS) {
            throw new IllegalArgumentException(quantiles.length + " quantiles");
        }
        for (int i = 0; i < LEVELS; i++) {
            if (!Float.isFinite(quantiles[i]) || i > 0 && quantiles[i] < quantiles[i - 1]) {
                throw new IllegalArgumentException("quantile " + i + " is out of order");
            }
        }
        this.quantiles = quantiles.clone();
    }

    /**
     * The quantiles of values measured on many people.
     *
     * @throws IllegalArgumentException if there are none, or one is not finite
     */
    public static PopulationQuantiles of(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("no values");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        float[] quantiles = new float[LEVELS];
        for (int i = 0; i < LEVELS; i++) {
            quantiles[i] = (float) RobustScale.quantile(sorted, level(i));
        }
        return new PopulationQuantiles(quantiles);
    }

    /** The quantile of level (index + ½) / {@value #LEVELS}. */
    public float quantile(int index) {
        return quantiles[index];
    }

    @Override
    public double place(double value) {
        int above = firstAtLeast(value);
        if (above < LEVELS && quantiles[above] == value) {
            return middleOfTies(above);
        }
        int left = Math.min(Math.max(above - 1, 0), LEVELS - 2);
        double width = (double) quantiles[left + 1] - quantiles[left];
        if (width == 0) {
            return value < quantiles[left] ? -LIMIT : LIMIT;
        }
        double share = (value - quantiles[left]) / width;
        double place = LOG_ODDS[left] + share * (LOG_ODDS[left + 1] - LOG_ODDS[left]);
        return Math.max(-LIMIT, Math.min(LIMIT, place));
    }

    @Override
    public double strangers(double place) {
        double tail = Math.exp(-Math.abs(place));
        return tail / ((1 + tail) * (1 + tail));
    }

    @Override
    public double spread(RobustScale owner) {
        double spread = owner.scaleBetween(place(owner.lower()), place(owner.upper()));
        return Math.max(spread, LEAST_SPREAD);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PopulationQuantiles that
                && Arrays.equals(quantiles, that.quantiles);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(quantiles);
    }

    private double middleOfTies(int first) {
        int last = first;
        while (last + 1 < LEVELS && quantiles[last + 1] == quantiles[first]) {
            last++;
        }
        return (LOG_ODDS[first] + LOG_ODDS[last]) / 2;
    }

    private int firstAtLeast(double value) {
        int below = 0;
        for (int step = Integer.highestOneBit(LEVELS); step > 0; step >>= 1) {
            int candidate = below + step;
            below = candidate <= LEVELS && quantiles[candidate - 1] < value ? candidate : below;
        }
        return below;
    }

    private static double level(int index) {
        return (index + 0.5) / LEVELS;
    }

    private static double[] logOdds() {
        double[] logOdds = new double[LEVELS];
        for (int i = 0; i < LEVELS; i++) {
            logOdds[i] = Math.log(level(i) / (1 - level(i)));
        }
        return logOdds;
    }
}
