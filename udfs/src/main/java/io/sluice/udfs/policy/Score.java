package io.sluice.udfs.policy;

import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.AnalyzerId;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.EvidenceState;
import java.util.Comparator;
import java.util.List;

/**
 * The overall score: the weighted mean of what has evidence, raised to the floors of what was found
 * and to the model's score.
 *
 * <p>Analyzers that find something by name at once corroborate each other: above the highest floor
 * the score rises by noisy-or (Pearl 1988), each further analyzer taking a share of its own score,
 * {@link Policy#corroboration}, from what is left to 100. A share, as analyzers of one payment are
 * never quite independent. By what ships, two hold what one would flag, and three refuse what one
 * would hold. The model, made from the same features, corroborates nobody.
 *
 * @param value 0 to 100
 * @param confidence share of the applicable weight that was scored, 0 to 1
 */
record Score(int value, double confidence) {

    private static final double BLIND_BELOW = 1.0 / 3;
    private static final double TOP = 100;

    static Score of(List<Evidence> evidence, Policy policy) {
        double sum = 0;
        double counted = 0;
        double scored = 0;
        double applicable = 0;
        for (Evidence item : evidence) {
            double weight = policy.weights().getOrDefault(item.analyzer(), 0.0);
            if (item.state() == EvidenceState.NOT_APPLICABLE) {
                continue;
            }
            applicable += weight;
            if (item.state() == EvidenceState.SCORED) {
                scored += weight;
                counted += weight;
                sum += weight * item.score();
            } else if (item.state() == EvidenceState.INSUFFICIENT_HISTORY) {
                counted += weight;
                sum += weight * policy.priors().getOrDefault(item.analyzer(), 0);
            }
        }
        double mean = counted == 0 ? 0 : sum / counted;
        double confidence = applicable == 0 ? 0 : scored / applicable;
        boolean blind = counted < BLIND_BELOW * totalWeight(policy);
        int raised = raise((int) Math.round(mean), evidence, policy);
        return new Score(blind ? Math.max(raised, policy.blindScore()) : raised, confidence);
    }

    private static double totalWeight(Policy policy) {
        double total = 0;
        for (double weight : policy.weights().values()) {
            total += weight;
        }
        return total;
    }

    private static int raise(int mean, List<Evidence> evidence, Policy policy) {
        int raised = Math.max(mean, corroborated(evidence, policy));
        for (Evidence item : evidence) {
            if (item.analyzer() == AnalyzerId.MODEL) {
                raised = Math.max(raised, item.score());
            }
        }
        return raised;
    }

    /** The highest floor, raised by what other analyzers found by name; 0 if nobody did. */
    private static int corroborated(List<Evidence> evidence, Policy policy) {
        Evidence first = first(evidence, policy);
        int floor = first == null ? 0 : floor(first, policy);
        double doubt = 1;
        for (Evidence item : evidence) {
            boolean corroborates =
                    !item.equals(first)
                            && item.analyzer() != AnalyzerId.MODEL
                            && floor(item, policy) > 0;
            doubt *= corroborates ? 1 - policy.corroboration() * item.score() / TOP : 1;
        }
        return (int) (TOP - (TOP - floor) * doubt);
    }

    /** The evidence with the highest floor; of equal ones that with the highest score. */
    private static Evidence first(List<Evidence> evidence, Policy policy) {
        return evidence.stream()
                .max(
                        Comparator.comparingInt((Evidence item) -> floor(item, policy))
                                .thenComparingInt(Evidence::score))
                .orElse(null);
    }

    /** The highest floor of the alert types of one analyzer. */
    private static int floor(Evidence item, Policy policy) {
        int floor = 0;
        for (AlertType type : item.alertTypes()) {
            floor = Math.max(floor, policy.floors().getOrDefault(type, 0));
        }
        return floor;
    }
}
