/**
 * The recipient room: what is known of who is paid.
 *
 * <p>State and timers only; the judging is in {@code udfs ..room}. Never imports connectors or
 * other rooms.
 */
package io.sluice.job.recipient;
