package io.sluice.udfs.policy;

import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.AnalyzerId;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.EvidenceState;
import java.util.List;

/**
 * The overall score: the weighted mean of what has evidence, raised to the floors of what was found
 * and to the model's score.
 *
 * @param value 0 to 100
 * @param confidence share of the applicable weight that was scored, 0 to 1
 */
record Score(int value, double confidence) {

    private static final double BLIND_BELOW = 1.0 / 3;

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
        int raised = mean;
        for (Evidence item : evidence) {
            for (AlertType type : item.alertTypes()) {
                raised = Math.max(raised, policy.floors().getOrDefault(type, 0));
            }
            if (item.analyzer() == AnalyzerId.MODEL) {
                raised = Math.max(raised, item.score());
            }
        }
        return raised;
    }
}
