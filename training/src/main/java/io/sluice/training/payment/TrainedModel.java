package io.sluice.training.payment;

import io.sluice.models.Scorer;

/**
 * A fitted model in the form that ships.
 *
 * @param trees as fitted
 * @param pmml the document
 * @param scorer that runs the document
 * @param difference greatest one between the scorer and the native library on the tests
 */
record TrainedModel(Trees trees, byte[] pmml, Scorer scorer, double difference) {}
