package io.sluice.udfs.account;

/**
 * A charge and whom it concerns.
 *
 * @param account the account
 * @param charge what was found of it
 * @param appendedAt when the ledger took the decision that says so, epoch milliseconds
 */
public record AccountFinding(String account, Charge charge, long appendedAt) {}
