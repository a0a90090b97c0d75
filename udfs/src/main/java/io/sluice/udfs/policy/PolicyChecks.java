package io.sluice.udfs.policy;

import io.sluice.udfs.model.Action;
import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.AnalyzerId;
import io.sluice.udfs.model.RiskLevel;
import java.util.Map;

/** What makes a policy impossible, said before it comes into force. */
final class PolicyChecks {

    private PolicyChecks() {}

    static void check(
            Map<AnalyzerId, Double> weights,
            Map<AlertType, Integer> floors,
            Map<AnalyzerId, Integer> priors,
            int blindScore,
            Map<RiskLevel, Action> actions,
            Map<ListKind, Action> listActions) {
        weights.forEach((analyzer, weight) -> Range.share("weights." + analyzer, weight));
        require(weights.values().stream().anyMatch(weight -> weight > 0), "weights are all 0");
        floors.forEach((type, floor) -> Range.score("floors." + type, floor));
        priors.forEach((analyzer, prior) -> Range.score("priors." + analyzer, prior));
        Range.score("blindScore", blindScore);
        for (RiskLevel level : RiskLevel.values()) {
            require(actions.containsKey(level), "actions." + level + " is missing");
        }
        for (ListKind kind : ListKind.values()) {
            require(
                    !kind.decides() || listActions.containsKey(kind),
                    "listActions." + kind + " is missing");
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
