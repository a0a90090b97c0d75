package io.sluice.udfs.model;

/**
 * The recipient's copy of a payment, on its way to the recipient's own row in the sender room: only
 * there is it known what an account received before it pays.
 *
 * @param transaction the payment
 */
public record Receipt(Transaction transaction) implements RoomInput {

    @Override
    public Identity identity() {
        return transaction.identity();
    }

    @Override
    public String recipientKey() {
        return transaction.recipientKey();
    }
}
