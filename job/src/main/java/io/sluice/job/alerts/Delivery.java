package io.sluice.job.alerts;

import io.sluice.udfs.alert.AlertGroup;

/**
 * A group that the webhook's target has not taken yet.
 *
 * @param group as it stands
 * @param attempts that failed
 * @param since when it came to stand so, by the clock
 * @param nextAt when it is looked at again, by the clock: the time of its only timer
 */
public record Delivery(AlertGroup group, int attempts, long since, long nextAt) {

    private static final long SHORTEST_LOOK = 100;
    private static final long FIRST_PAUSE = 500;
    private static final long LONGEST_PAUSE = 60_000;
    private static final int MOST_DOUBLINGS = 20;

    /** A group that is news now. */
    static Delivery of(AlertGroup group, long now) {
        return new Delivery(group, 0, now, now);
    }

    /** Newer news of the group instead, which a target that fails gets no sooner. */
    Delivery with(AlertGroup newer, long now) {
        return new Delivery(newer, attempts, now, nextAt);
    }

    Delivery failed() {
        return new Delivery(group, attempts + 1, since, nextAt);
    }

    Delivery lookedAt(long next) {
        return new Delivery(group, attempts, since, next);
    }

    /** How long to wait before the next attempt, milliseconds: twice as long each time. */
    long pause() {
        long doubled = FIRST_PAUSE << Math.min(MOST_DOUBLINGS, Math.max(0, attempts - 1));
        return Math.min(LONGEST_PAUSE, doubled);
    }

    /**
     * How long to leave alone what has waited so long, milliseconds: as long again, so that looks
     * grow rare.
     */
    static long look(long waited) {
        return Math.max(SHORTEST_LOOK, Math.min(LONGEST_PAUSE, waited));
    }
}
