package io.sluice.udfs.model;

/**
 * Where a record lies in Kafka.
 *
 * @param topic its topic
 * @param partition its partition
 * @param offset its offset there
 */
public record Origin(String topic, int partition, long offset) {

    /** From nowhere in Kafka. */
    public static final Origin NONE = new Origin("", -1, -1);
}
