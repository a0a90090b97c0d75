package io.sluice.udfs.analyzer;

import io.sluice.udfs.geo.Place;
import io.sluice.udfs.model.Transaction;

/** Hours, weekdays and business days of the payer's local time. Never throws, whatever the time. */
public final class LocalTime {

    /** An offset that is not known; times are then taken as UTC. */
    public static final int UNKNOWN_OFFSET = Integer.MIN_VALUE;

    static final int HOURS = 24;
    static final int DAYS = 7;
    static final long MINUTE_MILLIS = 60_000;
    static final long HOUR_MILLIS = 3_600_000;
    static final long DAY_MILLIS = 86_400_000;

    /** 1 January 1970 was a Thursday. */
    private static final int WEEKDAY_OF_EPOCH = 3;

    private static final int FRIDAY = 4;

    private LocalTime() {}

    /**
     * Minutes that the payer's clock is ahead of UTC: as the payment says, else by its place, else
     * as the payer's latest that was known.
     *
     * @param place of the payment, or null
     * @param latest offset known of the payer, or {@link #UNKNOWN_OFFSET}
     * @return minutes, or {@link #UNKNOWN_OFFSET}
     */
    public static int offsetMinutes(Transaction transaction, Place place, int latest) {
        if (transaction.utcOffsetMinutes() != null) {
            return transaction.utcOffsetMinutes();
        }
        return place == null
                ? latest
                : place.utcOffsetMinutes(transaction.timestamp()).orElse(latest);
    }

    /** Hour of the local day, 0 to 23. */
    static int hour(long time, int offsetMinutes) {
        return (int) Math.floorMod(hours(time, offsetMinutes), (long) HOURS);
    }

    /** Hour of the local day with its fraction, in [0, 24). */
    static double fractionalHour(long time, int offsetMinutes) {
        return Math.floorMod(local(time, offsetMinutes), DAY_MILLIS) / (double) HOUR_MILLIS;
    }

    /** Day of the local week, 0 Monday to 6 Sunday. */
    static int weekday(long time, int offsetMinutes) {
        return (int) Math.floorMod(day(time, offsetMinutes) + WEEKDAY_OF_EPOCH, (long) DAYS);
    }

    /** Local days since 1 January 1970. */
    static long day(long time, int offsetMinutes) {
        return Math.floorDiv(local(time, offsetMinutes), DAY_MILLIS);
    }

    /**
     * The business day that a payment belongs to, as days since 1 January 1970: a weekend counts
     * for the Monday after it. Public holidays are business days here.
     */
    static long businessDay(long time, int offsetMinutes) {
        int weekday = weekday(time, offsetMinutes);
        return day(time, offsetMinutes) + (weekday > FRIDAY ? DAYS - weekday : 0);
    }

    /** Milliseconds since Monday 29 December 1969, 0 h local time: whole weeks start there. */
    static long sinceMonday(long time, int offsetMinutes) {
        return local(time, offsetMinutes) + WEEKDAY_OF_EPOCH * DAY_MILLIS;
    }

    private static long hours(long time, int offsetMinutes) {
        return Math.floorDiv(local(time, offsetMinutes), HOUR_MILLIS);
    }

    private static long local(long time, int offsetMinutes) {
        return offsetMinutes == UNKNOWN_OFFSET ? time : time + offsetMinutes * MINUTE_MILLIS;
    }
}
