/**
 * A seeded world of payers, merchants and wallets, as one stream of payments in event-time order.
 *
 * <p>Never imports Flink, the job or a clock.
 */
package io.sluice.workload;
