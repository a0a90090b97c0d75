/**
 * The ledger: the wire form of its records, who writes them, who reads them, and what was published
 * before a restart. Of several records of one identity and revision the first published stands.
 *
 * <p>Imports no room.
 */
package io.sluice.job.ledger;
