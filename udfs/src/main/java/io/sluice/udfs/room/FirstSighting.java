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
public record FirstSighting(EventKey event, long content, String recipientKey, int mark) {}
