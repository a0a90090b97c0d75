/**
 * The recipient's side of a payment: many senders, small or equal sums, bad outcomes, amounts out
 * of line.
 *
 * <p>Never imports Flink, clocks or models; its state row is a plain immutable value.
 */
package io.sluice.udfs.analyzer.counterparty;
