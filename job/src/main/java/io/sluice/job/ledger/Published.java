package io.sluice.job.ledger;

import io.sluice.udfs.model.Action;
import io.sluice.udfs.model.Decision;
import io.sluice.udfs.model.RiskLevel;

/**
 * What the ledger says of a payment.
 *
 * @param revision greatest that was published
 * @param score of that revision
 * @param action of that revision
 * @param contentHash of the payment
 */
public record Published(int revision, int score, Action action, String contentHash) {

    /** Of two, the one of the greater revision; of equal ones the first, which stands. */
    Published later(Published other) {
        return other.revision > revision ? other : this;
    }

    /**
     * Whether a decision says the same: level and action. A few points within one level come of
     * payments that arrived in another order, and inform nobody.
     */
    public boolean says(Decision decision) {
        return RiskLevel.of(score) == decision.level()
                && action == decision.action()
                && contentHash.equals(decision.contentHash());
    }
}
