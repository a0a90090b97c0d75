package io.sluice.udfs.analyzer;

import io.sluice.udfs.geo.Place;

/**
 * What one payment teaches of its sender.
 *
 * @param time event time, epoch milliseconds
 * @param micros amount in the reference currency; 0 or less if unknown
 * @param utcOffsetMinutes the payer's offset, or {@link LocalTime#UNKNOWN_OFFSET}
 * @param sighting device, network and place as hashes
 * @param place where, or null if unknown or not to be believed
 * @param currencyKey of the original currency
 * @param partMicros amount in its own currency if it could be a part of a structured sum, else 0
 * @param inHour payments in the hour up to this one, itself included
 * @param inMinute payments in the minute up to this one, itself included
 */
public record Lesson(
        long time,
        long micros,
        int utcOffsetMinutes,
        Sighting sighting,
        Place place,
        int currencyKey,
        long partMicros,
        int inHour,
        int inMinute) {

    /** What the event log still tells of a payment: time and amount. */
    public static Lesson ofEvent(long time, long micros) {
        return new Lesson(time, micros, LocalTime.UNKNOWN_OFFSET, Sighting.NONE, null, 0, 0, 0, 0);
    }
}
