package io.sluice.local.fault;

import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.Room;

/**
 * A valid payment as the oracle knows it.
 *
 * @param identity of the payment
 * @param time event time, epoch milliseconds
 * @param micros value in the reference currency; 0 where no rate leads there
 * @param recipient who is paid, or null
 */
public record Payment(Identity identity, long time, long micros, String recipient) {

    /** The key of its log in a room; null if it has no log there. */
    String key(Room room) {
        return room == Room.SENDER ? identity.sender() : recipient;
    }

    /** The other side, as a room sees it; without a recipient it is the payment. */
    String counterparty(Room room) {
        if (room == Room.RECIPIENT) {
            return identity.sender();
        }
        return recipient == null ? "id:" + identity.id() : recipient;
    }
}
