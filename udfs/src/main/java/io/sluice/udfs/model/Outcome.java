package io.sluice.udfs.model;

/**
 * What became of a payment, as told by a source.
 *
 * @param identity the payment
 * @param kind what became of it
 * @param occurredAt epoch milliseconds
 * @param knownAt epoch milliseconds; it counts only for payments at or after this time
 * @param source who says so
 * @param receivedAt the Kafka record's time, epoch milliseconds
 */
public record Outcome(
        Identity identity,
        OutcomeKind kind,
        long occurredAt,
        long knownAt,
        String source,
        long receivedAt) {}
