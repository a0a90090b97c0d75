package io.sluice.udfs.model;

import java.util.Set;

/**
 * A valid payment, as accepted.
 *
 * @param identity sender and id
 * @param kind what it asks for
 * @param originalId the payment that a refund or reversal undoes, or null
 * @param timestamp event time, epoch milliseconds
 * @param receivedAt the Kafka record's time, epoch milliseconds; stable on replay
 * @param recipient the account that is paid, or null
 * @param amount how much
 * @param channel the rails
 * @param instrument card, account or virtual payment address, apart from the user, or null
 * @param merchant who sells
 * @param location where, or null
 * @param utcOffsetMinutes the payer's offset from UTC in minutes, or null
 * @param device what with
 * @param biometrics how the payer moved
 * @param chain where on a chain
 * @param incumbentDecision what another system decided, or null; never judged by
 * @param assumed what was filled in
 * @param contentHash 128 bits of SHA-256 over the known fields as given, normalised, in hex
 */
public record Transaction(
        Identity identity,
        TransactionKind kind,
        String originalId,
        long timestamp,
        long receivedAt,
        String recipient,
        Money amount,
        Channel channel,
        String instrument,
        Merchant merchant,
        Location location,
        Integer utcOffsetMinutes,
        Device device,
        Biometrics biometrics,
        ChainReference chain,
        String incumbentDecision,
        Set<Assumption> assumed,
        String contentHash) {

    /** The id alone. */
    public String id() {
        return identity.id();
    }

    /** The sender alone. */
    public String sender() {
        return identity.sender();
    }

    /** What the recipient room is keyed by: the recipient or, where there is none, the id. */
    public String recipientKey() {
        return recipient != null ? recipient : "id:" + id();
    }
}
