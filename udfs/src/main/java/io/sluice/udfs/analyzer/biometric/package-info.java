/**
 * How the person at the device moves: a rolling profile of the last samples per user and device
 * class, and how far a new sample is from it, as a likelihood ratio.
 *
 * <p>Pure maths over named metrics. Never imports Flink, Kafka, models or a clock.
 */
package io.sluice.udfs.analyzer.biometric;
