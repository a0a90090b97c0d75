package io.sluice.workload.timeline;

import java.time.LocalDate;

/**
 * A calendar day, without a time zone.
 *
 * @param number days since 1970-01-01
 */
public record Day(long number) {

    /** Length in milliseconds. */
    public static final long MILLIS = 86_400_000L;

    private static final int THURSDAY = 3;
    private static final int MINUTE = 60_000;

    /** The day of an instant, epoch milliseconds UTC. */
    public static Day of(long time) {
        return new Day(Math.floorDiv(time, MILLIS));
    }

    /** 0 (Monday) to 6 (Sunday). */
    public int weekday() {
        return (int) Math.floorMod(number + THURSDAY, 7L);
    }

    /** 1 to 31. */
    public int ofMonth() {
        return LocalDate.ofEpochDay(number).getDayOfMonth();
    }

    /** Midnight UTC, epoch milliseconds. */
    public long start() {
        return number * MILLIS;
    }

    /** The instant at this time of the day, where clocks are ahead of UTC by the offset. */
    public long at(long millisOfDay, int offsetMinutes) {
        return start() + millisOfDay - (long) offsetMinutes * MINUTE;
    }

    /** The day after. */
    public Day next() {
        return new Day(number + 1);
    }
}
