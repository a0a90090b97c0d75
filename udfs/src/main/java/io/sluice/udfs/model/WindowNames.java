package io.sluice.udfs.model;

/** Short names of window lengths: 1m, 5m, 1h, 24h, 7d, 30d. */
public final class WindowNames {

    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private WindowNames() {}

    /** The name of a length in milliseconds; a day is 24h, two days are 2d. */
    public static String of(long millis) {
        if (millis % DAY == 0 && millis > DAY) {
            return millis / DAY + "d";
        }
        if (millis % HOUR == 0) {
            return millis / HOUR + "h";
        }
        if (millis % MINUTE == 0) {
            return millis / MINUTE + "m";
        }
        return millis % SECOND == 0 ? millis / SECOND + "s" : millis + "ms";
    }
}
