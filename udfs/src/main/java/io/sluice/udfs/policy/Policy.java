package io.sluice.udfs.policy;

import io.sluice.udfs.model.Action;
import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.AnalyzerId;
import io.sluice.udfs.model.Channel;
import io.sluice.udfs.model.Mode;
import io.sluice.udfs.model.RiskLevel;
import java.util.List;
import java.util.Map;

/**
 * How evidence becomes a verdict.
 *
 * @param version names the whole; every decision carries it
 * @param mode whether decisions bind
 * @param weights share of each analyzer in the mean; one that is absent here has none
 * @param floors least score once an alert type was found
 * @param priors score that too little history counts as
 * @param blindScore least score if less than a third of the weight had evidence, 0 to 100
 * @param corroboration share of its score that each further analyzer with a finding by name takes
 *     from what is left to 100 above the highest floor, 0 to 1
 * @param absence what timed out or failed evidence means; the first rule that fits
 * @param model from probability to score
 * @param actions by level, for every level
 * @param channelActions by channel and level, where a channel differs
 * @param listActions by deciding list
 * @param overrides rules that harden the action
 * @param suppression for how long payments that tell of the same thing are one alert
 * @param thresholds of the analyzers
 */
public record Policy(
        String version,
        Mode mode,
        Map<AnalyzerId, Double> weights,
        Map<AlertType, Integer> floors,
        Map<AnalyzerId, Integer> priors,
        int blindScore,
        double corroboration,
        List<AbsenceRule> absence,
        ModelMapping model,
        Map<RiskLevel, Action> actions,
        Map<Channel, Map<RiskLevel, Action>> channelActions,
        Map<ListKind, Action> listActions,
        List<OverrideRule> overrides,
        Suppression suppression,
        Thresholds thresholds) {

    /** Makes the collections immutable and checks the ranges. */
    public Policy {
        weights = Map.copyOf(weights);
        floors = Map.copyOf(floors);
        priors = Map.copyOf(priors);
        absence = List.copyOf(absence);
        actions = Map.copyOf(actions);
        channelActions = Map.copyOf(channelActions);
        listActions = Map.copyOf(listActions);
        overrides = List.copyOf(overrides);
        Range.share("corroboration", corroboration);
        PolicyChecks.check(weights, floors, priors, blindScore, actions, listActions);
    }

    /** The action for a level on a channel. */
    public Action action(RiskLevel level, Channel channel) {
        Action special = channelActions.getOrDefault(channel, Map.of()).get(level);
        return special != null ? special : actions.get(level);
    }
}
