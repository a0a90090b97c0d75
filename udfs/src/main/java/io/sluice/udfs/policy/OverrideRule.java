package io.sluice.udfs.policy;

import io.sluice.udfs.model.Action;
import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.Channel;
import java.util.Set;

/**
 * A rule that hardens the action, whatever the score. It never softens one.
 *
 * @param name for reasons and audits
 * @param alertTypes any of which must have been found; empty for any payment
 * @param channels it holds for; empty for all
 * @param fromMicros least value in the reference currency, micros
 * @param action the least action
 */
public record OverrideRule(
        String name,
        Set<AlertType> alertTypes,
        Set<Channel> channels,
        long fromMicros,
        Action action) {

    /** Makes the sets immutable. */
    public OverrideRule {
        alertTypes = Set.copyOf(alertTypes);
        channels = Set.copyOf(channels);
    }

    /** Whether it speaks of such a payment. An amount without a rate counts as a high one. */
    public boolean fits(Set<AlertType> found, Channel channel, long referenceMicros) {
        return Scope.covers(channels, fromMicros, channel, referenceMicros)
                && (alertTypes.isEmpty() || found.stream().anyMatch(alertTypes::contains));
    }
}
