/**
 * A seeded world of payers, merchants and wallets; never imports Flink or the job.
 */
package io.sluice.workload;
