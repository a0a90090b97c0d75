package io.sluice.udfs.model;

/**
 * What enters a room: a payment with the evidence so far, the outcome of an earlier one, the
 * recipient's copy of a payment, or a payment that went on before all of its evidence was there.
 */
public sealed interface RoomInput permits Assessment, KnownOutcome, Receipt, LateEvidence {

    /** The payment that it speaks of. */
    Identity identity();

    /** What the recipient room is keyed by. */
    String recipientKey();
}
