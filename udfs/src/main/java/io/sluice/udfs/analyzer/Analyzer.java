package io.sluice.udfs.analyzer;

import io.sluice.udfs.model.Evidence;

/**
 * Turns what is known of a payment into evidence. Stateless: all it knows stands in its arguments.
 *
 * @param <F> features, a record of plain values as of just before the payment
 * @param <T> thresholds, a record of the policy
 */
public interface Analyzer<F, T> {

    /** The evidence; never null, never an exception whatever the features hold. */
    Evidence analyze(F features, T thresholds);
}
