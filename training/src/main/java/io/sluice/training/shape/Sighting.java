package io.sluice.training.shape;

/**
 * When somebody paid.
 *
 * @param sender who
 * @param timestamp event time, epoch milliseconds
 * @param offsetMinutes minutes that the payer's clock is ahead of UTC
 */
record Sighting(String sender, long timestamp, int offsetMinutes) {}
