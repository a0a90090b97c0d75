package io.sluice.udfs.analyzer;

import io.sluice.udfs.model.Feature;
import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.udfs.model.FeatureVector;
import io.sluice.udfs.policy.TimingThresholds;

/**
 * A time beside when the account usually pays.
 *
 * @param payments learnt so far
 * @param habits payments that the habits stand for
 * @param localHour of the payer's day with its fraction, [0, 24)
 * @param weekday 0 Monday to 6 Sunday
 * @param localKnown whether the payer's offset is known; else hours are of UTC
 * @param hourShare smoothed share of the account's payments at this hour; NaN without history
 * @param weekdayShare smoothed share on this weekday; NaN without history
 * @param nightShare smoothed share in the late night; NaN without history
 * @param dormancy milliseconds since the latest payment, 0 if this one is older; NaN for the first
 * @param age milliseconds since the first payment, 0 if this one is older; NaN for the first
 */
public record TimingFeatures(
        long payments,
        int habits,
        double localHour,
        int weekday,
        boolean localKnown,
        double hourShare,
        double weekdayShare,
        double nightShare,
        double dormancy,
        double age) {

    /**
     * The features of a payment.
     *
     * @param time of the payment, epoch milliseconds
     * @param offsetMinutes see {@link LocalTime#offsetMinutes}
     */
    public static TimingFeatures of(
            long time,
            int offsetMinutes,
            SenderProfile profile,
            WeeklyShape shape,
            TimingThresholds thresholds) {
        Habits habits = profile.habits();
        double prior = thresholds.priorPayments();
        boolean known = habits.total() >= thresholds.leastPayments();
        int hour = LocalTime.hour(time, offsetMinutes);
        int weekday = LocalTime.weekday(time, offsetMinutes);
        return new TimingFeatures(
                profile.payments(),
                habits.total(),
                LocalTime.fractionalHour(time, offsetMinutes),
                weekday,
                offsetMinutes != LocalTime.UNKNOWN_OFFSET,
                known ? habits.hourShare(hour, shape.hourShares(), prior) : Double.NaN,
                known ? habits.weekdayShare(weekday, shape.weekdayShares(), prior) : Double.NaN,
                known
                        ? habits.shareBetween(
                                thresholds.nightFrom(),
                                thresholds.nightTo(),
                                shape.hourShares(),
                                prior)
                        : Double.NaN,
                profile.isEmpty() ? Double.NaN : since(profile.lastSeen(), time),
                profile.isEmpty() ? Double.NaN : since(profile.firstSeen(), time));
    }

    private static double since(long earlier, long time) {
        return Math.max(0, (double) time - earlier);
    }

    /** Writes what belongs into the vector. */
    public void fill(FeatureVector vector, FeatureRegistry registry) {
        vector.set(registry.index(Feature.HOUR_SHARE), hourShare);
        vector.set(registry.index(Feature.WEEKDAY_SHARE), weekdayShare);
        vector.set(registry.index(Feature.LOCAL_HOUR), localHour);
        vector.set(registry.index(Feature.DORMANCY), dormancy);
        vector.set(registry.index(Feature.SENDER_AGE), age);
    }
}
