package io.sluice.udfs.model;

/**
 * What enters a room: a payment with the evidence so far, the outcome of an earlier one, or the
 * recipient's copy of a payment.
 */
public sealed interface RoomInput permits Assessment, KnownOutcome, Receipt {

    /** The payment that it speaks of. */
    Identity identity();

    /** What the recipient room is keyed by. */
    String recipientKey();
}
