/**
 * How good decisions were, measured against the truth at a fixed alert budget.
 *
 * <p>Pure: labels and decisions in, figures out. Never imports habits or episodes.
 */
package io.sluice.workload.evaluation;
