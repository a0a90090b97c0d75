package io.sluice.udfs.room;

import io.sluice.udfs.analyzer.WeeklyShape;
import io.sluice.udfs.policy.Rulebook;
import io.sluice.udfs.policy.Thresholds;

/**
 * A rulebook with what is prepared from it once, not for each payment.
 *
 * @param rulebook in force
 * @param week its shape, prepared
 */
public record RulesInForce(Rulebook rulebook, WeeklyShape week) {

    /** The rulebook, prepared. */
    public static RulesInForce of(Rulebook rulebook) {
        return new RulesInForce(rulebook, WeeklyShape.of(rulebook.shape()));
    }

    /** The analyzers' thresholds. */
    public Thresholds thresholds() {
        return rulebook.policy().thresholds();
    }
}
