/** Savepoints of released versions, kept for good, and the judge of this version that goes on. */
package io.sluice.job.savepoint;
