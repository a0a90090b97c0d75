/**
 * The transaction graph: accounts that keep the edges of their payments and answer questions about
 * them, the search for what a payment closes as a state machine over questions and answers, and
 * what is found in the ego network it gathers.
 *
 * <p>Pure: never imports Flink, clocks, loggers, analyzers or policy.
 */
package io.sluice.udfs.graph;
