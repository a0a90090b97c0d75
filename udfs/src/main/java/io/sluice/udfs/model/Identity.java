package io.sluice.udfs.model;

/**
 * Who a payment is: the pair of sender and id.
 *
 * @param sender the account that pays, folded to lower case if it is a chain address
 * @param id the sender's own name for the payment
 */
public record Identity(String sender, String id) {}
