package io.sluice.udfs.graph;

/**
 * What went from one member of a cycle to the next: all payments that occur in some choice of one
 * payment per hop, the judged one among them, within the window. The judged payment's own hop has
 * only that.
 *
 * @param payments their hashes, by event time
 * @param count how many they are, at least 1
 * @param sum of their amounts in millionths, saturating
 * @param least the smallest of their amounts in millionths
 */
public record Hop(long[] payments, int count, long sum, long least) {}
