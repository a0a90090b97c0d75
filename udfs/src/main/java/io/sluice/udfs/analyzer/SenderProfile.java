package io.sluice.udfs.analyzer;

/**
 * What is known of how an account pays: one state row of the sender room.
 *
 * <p>Immutable. It learns from each first sighting of a payment that returns no money. When an
 * outcome says that a payment was bad or moved no money, there are two ways back:
 *
 * <ul>
 *   <li>{@link #unlearn} takes back what that payment taught, in constant time and by value, with
 *       the payment's {@link Sighting#mark}; amounts that have sunk into the digest are taken back
 *       approximately.
 *   <li>{@link #forgetHabits}, then {@link #learn} of a {@link Lesson#ofEvent} for each payment of
 *       the event log that still teaches, rebuilds hours, weekdays and amounts from the log. The
 *       log knows no devices and places: call {@link #unlearn} first, which takes those back.
 * </ul>
 *
 * @param payments payments learnt
 * @param firstSeen event time of the earliest payment, epoch milliseconds; {@link #NEVER} if none
 * @param lastSeen event time of the latest payment, epoch milliseconds; {@link #NEVER} if none
 * @param utcOffsetMinutes the latest that was known, or {@link LocalTime#UNKNOWN_OFFSET}
 * @param habits hours and weekdays
 * @param amounts quantiles of amounts in the reference currency
 * @param largeAmounts what could be parts of structured sums
 * @param busyDays peaks of activity
 * @param devices by id
 * @param deviceClasses by type
 * @param networks by /24 or /48
 * @param countries by code
 * @param areas by square of half a degree
 * @param lastPlace where it last paid, or null
 */
public record SenderProfile(
        long payments,
        long firstSeen,
        long lastSeen,
        int utcOffsetMinutes,
        Habits habits,
        AmountSketch amounts,
        LargeAmounts largeAmounts,
        BusyDays busyDays,
        Sightings devices,
        Sightings deviceClasses,
        Sightings networks,
        Sightings countries,
        Sightings areas,
        LastPlace lastPlace) {

    /** No time. */
    public static final long NEVER = Long.MIN_VALUE;

    /** An account never seen before. */
    public static final SenderProfile EMPTY =
            new SenderProfile(
                    0,
                    NEVER,
                    NEVER,
                    LocalTime.UNKNOWN_OFFSET,
                    Habits.EMPTY,
                    AmountSketch.EMPTY,
                    LargeAmounts.EMPTY,
                    BusyDays.EMPTY,
                    Sightings.EMPTY,
                    Sightings.EMPTY,
                    Sightings.EMPTY,
                    Sightings.EMPTY,
                    Sightings.EMPTY,
                    null);

    static final int DEVICES = 8;
    static final int CLASSES = 4;
    static final int NETWORKS = 10;
    static final int COUNTRIES = 8;
    static final int AREAS = 8;

    /** Whether nothing was learnt yet. */
    public boolean isEmpty() {
        return firstSeen == NEVER;
    }

    /** The profile after one more payment. */
    public SenderProfile learn(Lesson lesson) {
        long time = lesson.time();
        Sighting seen = lesson.sighting();
        boolean offsetKnown = lesson.utcOffsetMinutes() != LocalTime.UNKNOWN_OFFSET;
        int offset = offsetKnown ? lesson.utcOffsetMinutes() : utcOffsetMinutes;
        return new SenderProfile(
                payments + 1,
                isEmpty() ? time : Math.min(firstSeen, time),
                isEmpty() ? time : Math.max(lastSeen, time),
                time >= lastSeen || utcOffsetMinutes == LocalTime.UNKNOWN_OFFSET
                        ? offset
                        : utcOffsetMinutes,
                habits.learn(LocalTime.hour(time, offset), LocalTime.weekday(time, offset)),
                amounts.learn(lesson.micros()),
                lesson.partMicros() > 0
                        ? largeAmounts.learn(time, lesson.currencyKey(), lesson.partMicros())
                        : largeAmounts,
                busyDays.learn(time, lesson.inHour(), lesson.inMinute()),
                devices.learn(seen.device(), time, DEVICES),
                deviceClasses.learn(seen.deviceClass(), time, CLASSES),
                networks.learn(seen.network(), time, NETWORKS),
                countries.learn(seen.country(), time, COUNTRIES),
                areas.learn(seen.area(), time, AREAS),
                later(time, lesson));
    }

    private LastPlace later(long time, Lesson lesson) {
        boolean newer = lastPlace == null || time >= lastPlace.time();
        return lesson.place() != null && newer ? LastPlace.of(time, lesson.place()) : lastPlace;
    }

    /**
     * The profile without what one payment taught.
     *
     * @param time event time of the payment, epoch milliseconds
     * @param micros its amount in the reference currency, as it was learnt
     * @param mark its {@link Sighting#mark}; 0 if it was not kept
     * @param fraud whether it turned out to be fraud, and did not just move no money: then a
     *     device, network or place that came with it goes as a whole
     */
    public SenderProfile unlearn(long time, long micros, int mark, boolean fraud) {
        return new SenderProfile(
                Math.max(0, payments - 1),
                firstSeen,
                lastSeen,
                utcOffsetMinutes,
                habits.unlearn(
                        LocalTime.hour(time, utcOffsetMinutes),
                        LocalTime.weekday(time, utcOffsetMinutes)),
                amounts.unlearn(micros),
                largeAmounts.unlearn(time),
                busyDays.unlearn(time),
                unlearn(devices, mark, Sighting.WIDE, time, fraud),
                unlearn(deviceClasses, mark >>> 28, Sighting.CLASS, time, fraud),
                unlearn(networks, mark >>> 8, Sighting.WIDE, time, fraud),
                unlearn(countries, mark >>> 16, Sighting.NARROW, time, fraud),
                unlearn(areas, mark >>> 22, Sighting.NARROW, time, fraud),
                lastPlace != null && lastPlace.time() == time ? null : lastPlace);
    }

    /**
     * The profile without a device, network or place that first came with a payment which turns out
     * to be fraud when the rest can't be unlearnt: {@link #unlearn} took it back before, since the
     * payment moved no money, or it has faded.
     *
     * @param time event time of the payment, epoch milliseconds
     * @param mark its {@link Sighting#mark}; 0 if it was not kept
     */
    public SenderProfile forgetWhatCameWith(long time, int mark) {
        return new SenderProfile(
                payments,
                firstSeen,
                lastSeen,
                utcOffsetMinutes,
                habits,
                amounts,
                largeAmounts,
                busyDays,
                devices.forget(mark, Sighting.WIDE, time),
                deviceClasses.forget(mark >>> 28, Sighting.CLASS, time),
                networks.forget(mark >>> 8, Sighting.WIDE, time),
                countries.forget(mark >>> 16, Sighting.NARROW, time),
                areas.forget(mark >>> 22, Sighting.NARROW, time),
                lastPlace);
    }

    private static Sightings unlearn(
            Sightings sightings, int mark, int bits, long time, boolean fraud) {
        int fingerprint = mark & (1 << bits) - 1;
        return fingerprint == 0 ? sightings : sightings.unlearn(fingerprint, bits, time, fraud);
    }

    /**
     * The profile without what the event log can teach again: hours, weekdays and amounts.
     *
     * @param lessons payments that the log will teach again: the others still count
     */
    public SenderProfile forgetHabits(int lessons) {
        return new SenderProfile(
                Math.max(0, payments - lessons),
                firstSeen,
                lastSeen,
                utcOffsetMinutes,
                Habits.EMPTY,
                AmountSketch.EMPTY,
                largeAmounts,
                busyDays,
                devices,
                deviceClasses,
                networks,
                countries,
                areas,
                lastPlace);
    }
}
