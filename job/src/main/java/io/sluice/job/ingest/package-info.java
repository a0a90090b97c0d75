/**
 * The door: from raw bytes to payments and outcomes, or to a reason why there is none.
 *
 * <p>Imports no other room.
 */
package io.sluice.job.ingest;
