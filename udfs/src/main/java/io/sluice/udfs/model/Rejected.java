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
 * @param raw its bytes, cut at the limit; those of a rendering if the reason was found after
 *     decoding
 * @param length of all these bytes
 * @param sha256 of all these bytes, in hex
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
        String sha256) {

    /** Where it came from: topic, partition and offset, joined by bars. */
    public String place() {
        return topic + "|" + partition + "|" + offset;
    }

    /** What the bytes are: {@code raw}, or {@code rendered} anew. */
    public String form() {
        return reason.afterDecoding() ? "rendered" : "raw";
    }
}
