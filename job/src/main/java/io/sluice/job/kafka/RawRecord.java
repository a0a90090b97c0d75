package io.sluice.job.kafka;

import io.sluice.udfs.model.Origin;

/**
 * A Kafka record before anyone looked into it.
 *
 * @param origin where it lies
 * @param timestamp the record's time, epoch milliseconds
 * @param key its key; empty if it has none
 * @param value its value; empty if it has none
 */
public record RawRecord(Origin origin, long timestamp, byte[] key, byte[] value) {}
