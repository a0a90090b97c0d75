package io.sluice.udfs.policy;

import io.sluice.udfs.model.Channel;
import java.util.Set;

/**
 * Where missing evidence means what; the first rule that fits counts.
 *
 * @param channels it holds for; empty for all
 * @param fromMicros least value in the reference currency, micros
 * @param meaning what it means
 */
public record AbsenceRule(Set<Channel> channels, long fromMicros, Absence meaning) {

    /** Makes the set immutable. */
    public AbsenceRule {
        channels = Set.copyOf(channels);
    }

    /** Whether it speaks of such a payment. An amount without a rate counts as a high one. */
    public boolean fits(Channel channel, long referenceMicros) {
        return Scope.covers(channels, fromMicros, channel, referenceMicros);
    }
}
