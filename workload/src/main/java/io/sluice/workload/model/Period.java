package io.sluice.workload.model;

import java.time.Duration;

/**
 * When payments are made.
 *
 * @param start event time of the beginning, epoch milliseconds, from 1970 to 2200
 * @param duration an hour to ten years
 * @param quiet how long after the start the first episode may begin, less than the duration
 */
public record Period(long start, Duration duration, Duration quiet) {

    private static final long YEAR_2200 = 7_258_118_400_000L;

    /** 30 days from Monday, 2 March 2026, 00:00 UTC, the first week of them quiet. */
    public static final Period DEFAULT =
            new Period(1_772_409_600_000L, Duration.ofDays(30), Duration.ofDays(7));

    /**
     * @throws IllegalArgumentException if a value is out of its range
     */
    public Period {
        Ranges.within("start", start, 0, YEAR_2200);
        Ranges.within("duration in hours", duration.toMillis() / 3_600_000.0, 1, 87_600);
        Ranges.within("quiet in ms", quiet.toMillis(), 0, duration.toMillis() - 1);
    }

    /** Event time of the end, exclusive, epoch milliseconds. */
    public long end() {
        return start + duration.toMillis();
    }

    /** The earliest begin of an episode, epoch milliseconds. */
    public long fraudFrom() {
        return start + quiet.toMillis();
    }
}
