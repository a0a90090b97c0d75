package io.sluice.job.alerts;

import io.sluice.udfs.alert.AlertGroup;

/**
 * A group that the webhook's target has not taken yet.
 *
 * @param group as it stands
 * @param attempts that failed
 * @param since when it was first tried, by the clock
 */
public record Delivery(AlertGroup group, int attempts, long since) {

    private static final long FIRST_PAUSE = 500;
    private static final long LONGEST_PAUSE = 60_000;
    private static final int MOST_DOUBLINGS = 20;

    Delivery failed() {
        return new Delivery(group, attempts + 1, since);
    }

    /** How long to wait before the next attempt, milliseconds: twice as long each time. */
    long pause() {
        long doubled = FIRST_PAUSE << Math.min(MOST_DOUBLINGS, Math.max(0, attempts - 1));
        return Math.min(LONGEST_PAUSE, doubled);
    }
}
