package io.sluice.udfs.account;

/**
 * A charge and whom it concerns.
 *
 * @param account the account
 * @param charge what was found of it
 */
public record AccountFinding(String account, Charge charge) {}
