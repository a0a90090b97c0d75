package io.sluice.udfs.graph;

/**
 * A payment as one of its two accounts keeps it.
 *
 * @param payment the payment's hash
 * @param counterparty the hash of the account at the other end
 * @param time event time, epoch milliseconds
 * @param micros amount in millionths, at least 0, saturating
 */
public record Edge(long payment, long counterparty, long time, long micros) {}
