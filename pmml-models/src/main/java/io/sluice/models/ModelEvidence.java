package io.sluice.models;

import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.AnalyzerId;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.EvidenceState;
import io.sluice.udfs.model.FeatureVector;
import io.sluice.udfs.model.Reason;
import io.sluice.udfs.model.ReasonCode;
import io.sluice.udfs.model.RiskLevel;
import io.sluice.udfs.model.Subject;
import io.sluice.udfs.policy.ModelMapping;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A model's probability as evidence. A model that fails costs its own evidence, never more. */
public final class ModelEvidence {

    private ModelEvidence() {}

    /**
     * The evidence of a model.
     *
     * @param scorer the model, or null if there is none
     * @param features of the payment
     * @param mapping from probability to score
     */
    public static Evidence of(Scorer scorer, FeatureVector features, ModelMapping mapping) {
        if (scorer == null) {
            return Evidence.absent(AnalyzerId.MODEL, EvidenceState.NOT_APPLICABLE);
        }
        try {
            double probability = scorer.probability(features);
            return scored(scorer.model(), probability, mapping.score(probability));
        } catch (RuntimeException e) {
            return Evidence.absent(AnalyzerId.MODEL, EvidenceState.FAILED);
        }
    }

    private static Evidence scored(String model, double probability, int score) {
        return Evidence.scored(
                AnalyzerId.MODEL,
                score,
                score >= RiskLevel.MEDIUM.least()
                        ? List.of(reason(model, probability, score))
                        : List.of(),
                score >= RiskLevel.HIGH.least() ? Set.of(AlertType.MODEL_ANOMALY) : Set.of());
    }

    private static Reason reason(String model, double probability, int score) {
        return Reason.of(
                ReasonCode.MODEL_PROBABILITY,
                Subject.PAYMENT,
                score,
                model,
                String.format(Locale.ROOT, "%.3f", probability));
    }
}
