/**
 * The analyzers: what is known of a payment and of who makes it goes in, evidence comes out.
 *
 * <p>Each is a record of features, computed from state as of just before the payment, and a
 * stateless class that weighs them by the policy's thresholds. Never imports Flink, Kafka, models
 * or a clock.
 */
package io.sluice.udfs.analyzer;
