package io.sluice.udfs.model;

import java.util.List;
import java.util.Set;

/**
 * The verdict on a payment.
 *
 * @param identity the payment
 * @param contentHash of the payment as accepted
 * @param revision 1 binds; a later one informs
 * @param score 0 to 100
 * @param evidence of every analyzer, with its state and score
 * @param level band of the score
 * @param action what to do
 * @param anomaly the strongest named pattern, or null
 * @param confidence 0 to 1: the share of the weight that had evidence
 * @param alertTypes all named patterns
 * @param reasons at most four, strongest first
 * @param features the vector
 * @param versions in force, per room
 * @param mode whether it binds
 * @param degraded whether evidence was missing that should have been there
 * @param missing analyzers without a score
 * @param truncated analyzers whose evidence was cut or approximate
 * @param assumed fields of the payment that were filled in
 * @param override the list or rule that decided over the score, or null
 * @param episode what people are told of, or null if the payment passes unmarked
 * @param tookMillis from decoding to verdict
 */
public record Decision(
        Identity identity,
        String contentHash,
        int revision,
        int score,
        List<Evidence> evidence,
        RiskLevel level,
        Action action,
        AlertType anomaly,
        double confidence,
        Set<AlertType> alertTypes,
        List<Reason> reasons,
        FeatureVector features,
        List<Versions> versions,
        Mode mode,
        boolean degraded,
        List<AnalyzerId> missing,
        List<AnalyzerId> truncated,
        Set<Assumption> assumed,
        String override,
        Episode episode,
        long tookMillis) {

    /** The revision that binds whoever acts on it. */
    public static final int BINDING = 1;
}
