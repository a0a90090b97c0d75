/**
 * What a keyed room does with a payment or an outcome: opens the entity's rows, asks the analyzers,
 * writes back what was learnt. Rows come through interfaces, so that it runs on Flink state and on
 * plain maps alike.
 *
 * <p>Never imports Flink, Kafka or models; knows no clock.
 */
package io.sluice.udfs.room;
