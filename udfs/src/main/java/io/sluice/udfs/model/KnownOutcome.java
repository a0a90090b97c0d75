package io.sluice.udfs.model;

/**
 * An outcome on its way through the rooms.
 *
 * @param outcome what became of the payment
 * @param recipientKey the payment's key in the recipient room, or null before the sender room found
 *     the payment
 * @param paymentTime the payment's event time, epoch milliseconds; 0 before it was found
 */
public record KnownOutcome(Outcome outcome, String recipientKey, long paymentTime)
        implements RoomInput {

    @Override
    public Identity identity() {
        return outcome.identity();
    }
}
