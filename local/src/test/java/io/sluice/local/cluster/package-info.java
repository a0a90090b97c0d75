/**
 * Runs the job as operators do: the job jar on a cluster of processes of their own, configured by
 * flink-conf, with scripts/submit.
 */
package io.sluice.local.cluster;
