package io.sluice.udfs.analyzer.biometric;

/**
 * What one metric of a sample says.
 *
 * @param metric its name
 * @param deviations signed robust standard deviations from the owner's median, within ±99
 * @param evidence log-likelihood ratio in nats that a stranger moved rather than the owner; at most
 *     ln 10, negative for the owner
 */
public record MetricDeviation(String metric, double deviations, double evidence) {

    private static final double LIMIT = 99;

    /** Cuts absurd deviations. */
    public MetricDeviation {
        deviations = Math.max(-LIMIT, Math.min(LIMIT, deviations));
    }
}
