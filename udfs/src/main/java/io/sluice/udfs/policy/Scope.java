package io.sluice.udfs.policy;

import io.sluice.udfs.model.Channel;
import java.util.Set;

/** Which payments a rule of the policy speaks of. */
final class Scope {

    private Scope() {}

    /**
     * Whether a payment is one of them. An amount without a rate counts as a high one.
     *
     * @param channels of the rule; empty for all
     * @param fromMicros least value, micros of the reference currency
     * @param channel of the payment
     * @param referenceMicros its value, micros; below zero if there is no rate
     */
    static boolean covers(
            Set<Channel> channels, long fromMicros, Channel channel, long referenceMicros) {
        boolean high = referenceMicros < 0 || referenceMicros >= fromMicros;
        return high && (channels.isEmpty() || channels.contains(channel));
    }
}
