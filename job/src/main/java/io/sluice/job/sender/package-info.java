/**
 * The sender room: the first sighting of a payment, and what is known of who pays.
 *
 * <p>State and timers only; the judging is in {@code udfs ..room}. Never imports connectors or
 * other rooms.
 */
package io.sluice.job.sender;
