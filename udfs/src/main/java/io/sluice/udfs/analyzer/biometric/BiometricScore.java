package io.sluice.udfs.analyzer.biometric;

import java.util.Comparator;
import java.util.List;

/**
 * How far a sample is from a profile.
 *
 * @param distance evidence in nats that a stranger moved; comparable between people, so that one
 *     threshold serves all; 0 speaks for neither
 * @param deviations one for each metric compared, strongest evidence first; never empty
 */
public record BiometricScore(double distance, List<MetricDeviation> deviations) {

    /**
     * Mean correlation of two metrics' evidence within a person, as measured on keystroke timings:
     * .05 to .07.
     */
    private static final double CORRELATION = 0.05;

    private static final Comparator<MetricDeviation> STRONGEST_FIRST =
            Comparator.comparingDouble(MetricDeviation::evidence)
                    .reversed()
                    .thenComparing(MetricDeviation::metric);

    /** Sorts the deviations. */
    public BiometricScore {
        deviations = deviations.stream().sorted(STRONGEST_FIRST).toList();
    }

    /**
     * Adds up evidence that is not independent: the sum of m log-likelihood ratios over the design
     * effect 1 + (m − 1)ρ of their mean correlation ρ (Kish, 1965).
     */
    static BiometricScore of(List<MetricDeviation> deviations) {
        double sum = deviations.stream().mapToDouble(MetricDeviation::evidence).sum();
        return new BiometricScore(sum / (1 + (deviations.size() - 1) * CORRELATION), deviations);
    }
}
