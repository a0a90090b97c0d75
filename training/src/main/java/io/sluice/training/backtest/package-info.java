/**
 * Runs a generated workload through the rooms in one thread, with a bank that acts on decisions.
 */
package io.sluice.training.backtest;
