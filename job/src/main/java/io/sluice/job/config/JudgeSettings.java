package io.sluice.job.config;

import io.sluice.udfs.model.FeatureRegistry;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;

/**
 * What the rooms keep and how they judge.
 *
 * @param windows lengths of the sliding windows, milliseconds, ascending
 * @param horizon how long single events are kept
 * @param retention how long the panes of older ones are kept
 * @param backstop after which an untouched account is forgotten, by the clock
 * @param eventsPerKey how many single events a key keeps
 * @param earlyOutcomes how long an outcome waits for its payment, in record time
 * @param referenceCurrency that amounts are compared in
 * @param policyFile to publish when the control topic has none, or null
 * @param model name of the shipped model, or null
 * @param trace whether rooms say what they applied
 * @param ordered whether all is applied in one order
 * @param readBack how much of the ledger a start without state reads back
 */
public record JudgeSettings(
        List<Long> windows,
        Duration horizon,
        Duration retention,
        Duration backstop,
        int eventsPerKey,
        Duration earlyOutcomes,
        String referenceCurrency,
        String policyFile,
        String model,
        boolean trace,
        boolean ordered,
        Duration readBack)
        implements Serializable {

    /** Makes the list immutable. */
    public JudgeSettings {
        windows = List.copyOf(windows);
    }

    /** The order of the feature vector for these windows. */
    public FeatureRegistry registry() {
        return new FeatureRegistry(windows);
    }
}
