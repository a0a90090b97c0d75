package io.sluice.udfs.window;

/**
 * How much of its past a log keeps event by event, and how it lays it out.
 *
 * @param horizonMillis events older than this leave the log
 * @param mostEvents beyond this many, the oldest leave the log
 * @param retentionMillis what left the log is kept in daily panes for so long
 * @param shape how events are grouped
 */
public record LogLimits(long horizonMillis, int mostEvents, long retentionMillis, LogShape shape) {

    private static final long DAY = 86_400_000;

    /** 30 days, 100,000 events a key, panes for 90 days. */
    public static final LogLimits DEFAULT = of(30 * DAY, 100_000, 90 * DAY);

    /** Limits with the default shape. */
    public static LogLimits of(long horizonMillis, int mostEvents, long retentionMillis) {
        return new LogLimits(horizonMillis, mostEvents, retentionMillis, LogShape.DEFAULT);
    }
}
