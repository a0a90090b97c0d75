/**
 * Payments that were planned in any order, given out in event-time order.
 *
 * <p>Never imports the world or its habits.
 */
package io.sluice.workload.timeline;
