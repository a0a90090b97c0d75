package io.sluice.local.fault;

import io.sluice.job.config.Topic;
import io.sluice.udfs.model.Identity;

/**
 * A record to send. Records of one identity go to one partition, those of one account to many.
 *
 * @param topic where to
 * @param identity that it speaks of
 * @param at when it is due, epoch milliseconds
 * @param json its value
 * @param told the outcome that it tells, or null for a payment
 */
public record Message(Topic topic, Identity identity, long at, String json, Told told) {

    int partition(int partitions) {
        return Math.floorMod(identity.hashCode(), partitions);
    }
}
