/**
 * The shape of a sender's payments: many counterparties, one amount to many, back and forth, in and
 * out, imitated recipients.
 *
 * <p>Never imports Flink, clocks or models; its state rows are plain immutable values.
 */
package io.sluice.udfs.analyzer.pattern;
