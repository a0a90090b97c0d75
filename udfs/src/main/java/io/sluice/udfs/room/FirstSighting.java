package io.sluice.udfs.room;

import io.sluice.udfs.window.EventKey;

/**
 * What the identity index keeps of a payment.
 *
 * @param event its place in the sender's log
 * @param content 64 bits of its content hash
 * @param recipientKey its key in the recipient room
 * @param mark fingerprint of device, network and place
 */
public record FirstSighting(EventKey event, long content, String recipientKey, int mark) {

    /** Stands for a payment that has not come yet, but whose outcomes have. */
    public static final FirstSighting AWAITED = new FirstSighting(new EventKey(0, 0), 0, "", 0);

    /** Whether the payment has not come yet: arrivals count from 1. */
    public boolean awaited() {
        return event.arrival() == 0;
    }
}
