/**
 * Kafka's records and clients as all parts that touch Kafka share them: sources with their
 * watermarks, raw records, dead letters.
 *
 * <p>Imports no room.
 */
package io.sluice.job.kafka;
