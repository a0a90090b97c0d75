package io.sluice.models;

import io.sluice.udfs.model.FeatureVector;

/** A trained model at work. Safe for use by several threads. */
public interface Scorer {

    /** Name and version, as decisions carry it. */
    String model();

    /**
     * The probability that a payment is fraudulent, 0 to 1.
     *
     * @param features in the order of the registry that the scorer was opened for; NaN is missing
     * @throws ScoringException if the model fails on them
     */
    double probability(FeatureVector features);
}
