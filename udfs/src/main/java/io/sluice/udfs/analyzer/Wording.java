package io.sluice.udfs.analyzer;

/** How reasons say numbers. */
public final class Wording {

    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long CENT = 10_000;

    private Wording() {}

    /** A share as whole per cent: 0.934 is 93 %. */
    public static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    /** A number with one decimal. */
    public static String tenths(double value) {
        long tenths = Math.round(value * 10);
        return tenths / 10 + "." + Math.abs(tenths % 10);
    }

    /** Micros as money with two decimals, rounded down; what is less than a cent says so. */
    public static String money(long micros) {
        if (micros > 0 && micros < CENT) {
            return "less than 0.01";
        }
        long cents = micros / CENT;
        String fraction = String.valueOf(100 + cents % 100).substring(1);
        return cents / 100 + "." + fraction;
    }

    /** Milliseconds, rounded down, in the greatest unit of which there are at least two. */
    public static String duration(long millis) {
        if (millis >= 2 * DAY) {
            return millis / DAY + " days";
        }
        if (millis >= 2 * HOUR) {
            return millis / HOUR + " hours";
        }
        return millis >= 2 * MINUTE ? millis / MINUTE + " minutes" : millis / SECOND + " seconds";
    }
}
