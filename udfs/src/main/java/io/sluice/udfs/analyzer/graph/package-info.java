/**
 * What the network around a payment says of it.
 *
 * <p>Never imports Flink, clocks or loggers; how the network is searched is {@code udfs ..graph}.
 */
package io.sluice.udfs.analyzer.graph;
