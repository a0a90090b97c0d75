/**
 * How values with a {@link io.sluice.udfs.model.Codec} become state rows and travel between
 * operators.
 *
 * <p>Imports nothing of the job but itself.
 */
package io.sluice.job.state;
