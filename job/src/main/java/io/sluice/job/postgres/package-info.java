/**
 * How to reach Postgres, and the schema of its tables.
 *
 * <p>Imports configuration only.
 */
package io.sluice.job.postgres;
