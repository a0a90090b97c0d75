package io.sluice.job.verdict;

import io.sluice.models.ModelEvidence;
import io.sluice.models.Scorer;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.FeatureVector;
import io.sluice.udfs.policy.ModelMapping;
import java.util.Optional;

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
        return ModelEvidence.of(scorer.orElse(null), features, mapping);
    }
}
