package io.sluice.udfs.model;

/**
 * A record that could not be accepted.
 *
 * @param reason why
 * @param detail what and where, for a person
 * @param topic it came from
 * @param partition it came from
 * @param offset it has there
 * @param receivedAt the Kafka record's time, epoch milliseconds
 * @param raw its bytes, cut at the limit
 * @param length of all its bytes
 * @param sha256 of all its bytes, in hex
 */
public record Rejected(
        RejectReason reason,
        String detail,
        String topic,
        int partition,
        long offset,
        long receivedAt,
        byte[] raw,
        int length,
        String sha256) {}
