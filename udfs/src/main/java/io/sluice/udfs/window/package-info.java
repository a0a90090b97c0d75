/**
 * Exact sliding windows over an event log: one log per key, ordered by (time, arrival), from which
 * every statistic of every window (t − w, t] is answered at a cost that grows neither with the
 * window nor with the log. Never imports Flink, clocks, analyzers or policy.
 */
package io.sluice.udfs.window;
