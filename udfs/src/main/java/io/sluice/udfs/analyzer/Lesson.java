package io.sluice.udfs.analyzer;

import io.sluice.udfs.geo.Place;
import io.sluice.udfs.model.Assessment;

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

    /**
     * What a payment teaches once it has been judged. Money that goes back teaches nothing: ask
     * {@code kind().returnsMoney()} before. A place that the payer cannot have reached is not
     * learnt: it stays suspicious until there was time for the journey.
     */
    public static Lesson of(
            Assessment payment,
            int utcOffsetMinutes,
            Sighting sighting,
            Place place,
            VelocityFeatures velocity,
            AmountFeatures amount,
            boolean placeReachable) {
        return new Lesson(
                payment.transaction().timestamp(),
                payment.referenceMicros(),
                utcOffsetMinutes,
                sighting,
                placeReachable ? place : null,
                LargeAmounts.currencyKey(payment.transaction().amount().currency()),
                amount.partMicros(),
                saturated(velocity.hour().payments()),
                saturated(velocity.minute().payments()));
    }

    private static int saturated(long count) {
        return (int) Math.min(Integer.MAX_VALUE, count);
    }

    /** What the event log still tells of a payment: time and amount. */
    public static Lesson ofEvent(long time, long micros) {
        return new Lesson(time, micros, LocalTime.UNKNOWN_OFFSET, Sighting.NONE, null, 0, 0, 0, 0);
    }
}
