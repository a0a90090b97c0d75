package io.sluice.udfs.analyzer.biometric;

import java.util.Arrays;

/**
 * Location and scale of few values that a handful of outliers cannot move: the median, and the
 * interquartile range divided by {@value #NORMAL_QUARTILES}, which is the standard deviation of a
 * normal distribution.
 *
 * <p>The scale is at least 1 % of the median's magnitude (a constant metric has no spread, but no
 * sensor measures better than that), and is widened by {@code 1 + 10 / n}: few samples come from
 * one sitting and understate how a person varies.
 *
 * @param lower the first quartile
 * @param median the middle of the values
 * @param upper the third quartile
 * @param widening what a scale of so few samples must be multiplied with, above 1
 * @param scale robust standard deviation, widened, positive
 */
record RobustScale(double lower, double median, double upper, double widening, double scale) {

    private static final double NORMAL_QUARTILES = 1.349;
    private static final double LEAST_SHARE_OF_MEDIAN = 0.01;
    private static final double LEAST_SCALE = 1e-9;
    private static final double PRIOR_SAMPLES = 10;

    /** Of the first {@code count} values, at least one. */
    static RobustScale of(double[] values, int count) {
        double[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        double lower = quantile(sorted, 0.25);
        double median = quantile(sorted, 0.5);
        double upper = quantile(sorted, 0.75);
        double widening = 1 + PRIOR_SAMPLES / count;
        double least = Math.max(LEAST_SCALE, LEAST_SHARE_OF_MEDIAN * Math.abs(median));
        double scale = widening * Math.max((upper - lower) / NORMAL_QUARTILES, least);
        return new RobustScale(lower, median, upper, widening, scale);
    }

    /** How many robust standard deviations a value lies above the median. */
    double deviations(double value) {
        return (value - median) / scale;
    }

    /** The scale on a line where the quartiles lie at the given places; 0 if they coincide. */
    double scaleBetween(double lowerPlace, double upperPlace) {
        return widening * (upperPlace - lowerPlace) / NORMAL_QUARTILES;
    }

    /** With linear interpolation between order statistics (type 7 of Hyndman and Fan, 1996). */
    static double quantile(double[] sorted, double level) {
        double position = level * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
