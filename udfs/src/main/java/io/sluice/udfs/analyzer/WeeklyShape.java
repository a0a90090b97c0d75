package io.sluice.udfs.analyzer;

import io.sluice.udfs.policy.ExpectedShape;

/**
 * How many payments to expect when: the pooled hour-of-week shape, prepared for constant-time
 * questions, times a level per sender.
 *
 * <p>The level is the posterior mean of a Gamma–Poisson model (empirical Bayes): gamma with mean 1
 * and shape {@code dispersion} over senders, so a sender without history has level 1 and one with
 * much of it has its own.
 */
public final class WeeklyShape {

    private static final long WEEK_MILLIS = LocalTime.DAYS * LocalTime.DAY_MILLIS;

    private final ExpectedShape shape;
    private final double[] weights = new double[ExpectedShape.HOURS];
    private final double[] before = new double[ExpectedShape.HOURS + 1];
    private final double[] hourShares = new double[LocalTime.HOURS];
    private final double[] weekdayShares = new double[LocalTime.DAYS];

    private WeeklyShape(ExpectedShape shape) {
        this.shape = shape;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = shape.weights().get(i);
            before[i + 1] = before[i] + weights[i];
        }
        boolean empty = week() == 0;
        for (int i = 0; i < weights.length; i++) {
            double share = empty ? 1.0 / weights.length : weights[i] / week();
            hourShares[i % LocalTime.HOURS] += share;
            weekdayShares[i / LocalTime.HOURS] += share;
        }
    }

    /** The shape, prepared; to be kept as long as it is in force. */
    public static WeeklyShape of(ExpectedShape shape) {
        return new WeeklyShape(shape);
    }

    /** Share of a day's payments for each local hour. */
    double[] hourShares() {
        return hourShares;
    }

    /** Share of a week's payments for each weekday, Monday first. */
    double[] weekdayShares() {
        return weekdayShares;
    }

    /**
     * Payments that an average sender makes in (from, to].
     *
     * @param from epoch milliseconds
     * @param to epoch milliseconds; if not after {@code from}, none
     * @param offsetMinutes of the payer's clock, or {@link LocalTime#UNKNOWN_OFFSET}
     */
    public double pooled(long from, long to, int offsetMinutes) {
        if (to <= from) {
            return 0;
        }
        double weeks = weeksAt(to, offsetMinutes) - weeksAt(from, offsetMinutes);
        double hours =
                weeks * week() + hoursInto(to, offsetMinutes) - hoursInto(from, offsetMinutes);
        return Math.max(0, hours) * shape.paymentsPerHour();
    }

    /**
     * Level of a sender: its rate over the pool's.
     *
     * @param payments made
     * @param pooled payments that an average sender makes in the same time
     */
    public double level(double payments, double pooled) {
        return (shape.dispersion() + payments) / (shape.dispersion() + pooled);
    }

    private double week() {
        return before[ExpectedShape.HOURS];
    }

    private static double weeksAt(long time, int offsetMinutes) {
        return Math.floorDiv(LocalTime.sinceMonday(time, offsetMinutes), WEEK_MILLIS);
    }

    /** Weighted hours from Monday, 0 h, of its week. */
    private double hoursInto(long time, int offsetMinutes) {
        long into = Math.floorMod(LocalTime.sinceMonday(time, offsetMinutes), WEEK_MILLIS);
        int hour = (int) (into / LocalTime.HOUR_MILLIS);
        double part = into % LocalTime.HOUR_MILLIS / (double) LocalTime.HOUR_MILLIS;
        return before[hour] + part * weights[hour];
    }
}
