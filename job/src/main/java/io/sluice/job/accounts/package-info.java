/**
 * Accounts: what the ledger's decisions say of the accounts in them, as their risk over time.
 *
 * <p>Never imports the judging rooms or other consequences.
 */
package io.sluice.job.accounts;
