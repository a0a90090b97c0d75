package io.sluice.job.verdict;

import io.sluice.models.Scorer;
import io.sluice.models.ScoringException;
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
import java.util.Optional;
import java.util.Set;

/** The model's evidence. A model that fails costs its own evidence, never the decision. */
final class ModelJudge {

    private static final String NO_MODEL = "none";

    private final Optional<Scorer> scorer;

    ModelJudge(Optional<Scorer> scorer) {
        this.scorer = scorer;
    }

    /** Name and version of the model. */
    String model() {
        return scorer.map(Scorer::model).orElse(NO_MODEL);
    }

    Evidence judge(FeatureVector features, ModelMapping mapping) {
        if (scorer.isEmpty()) {
            return Evidence.absent(AnalyzerId.MODEL, EvidenceState.NOT_APPLICABLE);
        }
        try {
            double probability = scorer.get().probability(features);
            return evidence(probability, mapping.score(probability));
        } catch (ScoringException | IllegalArgumentException e) {
            return Evidence.absent(AnalyzerId.MODEL, EvidenceState.FAILED);
        }
    }

    private Evidence evidence(double probability, int score) {
        Reason reason =
                Reason.of(
                        ReasonCode.MODEL_PROBABILITY,
                        Subject.PAYMENT,
                        score,
                        model(),
                        String.format(Locale.ROOT, "%.3f", probability));
        boolean anomalous = score >= RiskLevel.HIGH.least();
        return Evidence.scored(
                AnalyzerId.MODEL,
                score,
                score >= RiskLevel.MEDIUM.least() ? List.of(reason) : List.of(),
                anomalous ? Set.of(AlertType.MODEL_ANOMALY) : Set.of());
    }
}
