/**
 * The table of features that the judge computed, with the truth beside them: what models are made
 * from.
 *
 * <p>Never imports habits, episodes or the job.
 */
package io.sluice.workload.features;
