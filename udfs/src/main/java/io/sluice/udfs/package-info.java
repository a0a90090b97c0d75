/**
 * What Sluice knows, as pure functions over plain values.
 *
 * <p>Nothing here reads a clock, logs or knows a stream processor; only the table functions see
 * Flink.
 */
package io.sluice.udfs;
