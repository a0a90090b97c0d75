/**
 * What analysts query: the ledger, and what follows from it, as rows in Postgres.
 *
 * <p>Imports no room and no other consequence.
 */
package io.sluice.job.tables;
