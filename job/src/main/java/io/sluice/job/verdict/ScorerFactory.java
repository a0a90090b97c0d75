package io.sluice.job.verdict;

import io.sluice.models.Scorer;
import io.sluice.udfs.model.FeatureRegistry;
import java.io.Serializable;
import java.util.Optional;

/** Opens the model where it is needed. */
@FunctionalInterface
public interface ScorerFactory extends Serializable {

    /** Without a model. */
    ScorerFactory NONE = registry -> Optional.empty();

    /** The model for vectors of a registry, if there is one. */
    Optional<Scorer> open(FeatureRegistry registry);
}
