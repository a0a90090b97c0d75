/**
 * The last room: weighs the evidence and says what goes into the ledger.
 *
 * <p>Imports no connector and no other room.
 */
package io.sluice.job.verdict;
