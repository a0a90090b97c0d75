/**
 * What everybody does all the time, hard negatives among it, planned day by day.
 *
 * <p>Never imports episodes: nothing here is fraud.
 */
package io.sluice.workload.habit;
