package io.sluice.workload.evaluation;

/**
 * What is evaluated and how.
 *
 * @param budget alerts as a share of the evaluated payments, above 0 to 1
 * @param from payments before this event time are history only, epoch milliseconds
 * @param resamples bootstrap resamples, 1 to 100,000
 * @param seed of the bootstrap
 */
public record EvaluationOptions(double budget, long from, int resamples, long seed) {

    /** Half a percent of all payments. */
    public static final EvaluationOptions DEFAULT =
            new EvaluationOptions(0.005, Long.MIN_VALUE, 1_000, 1);

    /**
     * @throws IllegalArgumentException if a value is out of its range
     */
    public EvaluationOptions {
        if (!(budget > 0 && budget <= 1)) {
            throw new IllegalArgumentException("budget must be above 0 and at most 1");
        }
        if (resamples < 1 || resamples > 100_000) {
            throw new IllegalArgumentException("resamples must be 1 to 100,000");
        }
    }

    /** The same for payments from a time on. */
    public EvaluationOptions from(long newFrom) {
        return new EvaluationOptions(budget, newFrom, resamples, seed);
    }
}
