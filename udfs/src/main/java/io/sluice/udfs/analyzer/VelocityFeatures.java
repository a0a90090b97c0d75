package io.sluice.udfs.analyzer;

import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Feature;
import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.udfs.model.FeatureVector;
import io.sluice.udfs.policy.VelocityThresholds;
import io.sluice.udfs.window.Event;
import io.sluice.udfs.window.WindowStatistics;

/**
 * How often and how much an account pays, beside what is expected of it. Counts include the judged
 * payment.
 *
 * @param known payments learnt of the account so far
 * @param minute payments in the last minute
 * @param hour payments in the last hour
 * @param day payments in the last day
 * @param sumInDay their sum, micros
 * @param sumRatio sum of the day over the expected one; NaN without history or value
 * @param habitualInHour most payments in an hour on earlier days
 * @param habitualInMinute most payments in a minute on earlier days
 * @param declinedInHour declined attempts in the last hour
 * @param arrivals regularity of the latest payments
 * @param byTrade whether the account is listed as one that pays many at once
 */
public record VelocityFeatures(
        long known,
        WindowCount minute,
        WindowCount hour,
        WindowCount day,
        double sumInDay,
        double sumRatio,
        int habitualInHour,
        int habitualInMinute,
        long declinedInHour,
        InterArrivals arrivals,
        boolean byTrade) {

    /** A rate below this is not told apart from it: a payment in eleven years. */
    private static final double LEAST_EXPECTED = 1e-5;

    /** History below which no mean amount is known. */
    private static final int LEAST_FOR_MEAN = 5;

    /**
     * The features of a payment.
     *
     * @param payment valued in the reference currency
     * @param windows of the sender as of the payment and without it, shortest first
     * @param latest the sender's events up to the payment's time, newest first; only the first few
     *     are read
     * @param offsetMinutes see {@link LocalTime#offsetMinutes}
     */
    public static VelocityFeatures of(
            Assessment payment,
            SenderProfile profile,
            WindowStatistics[] windows,
            Iterable<Event> latest,
            WeeklyShape shape,
            int offsetMinutes,
            VelocityThresholds thresholds) {
        long time = payment.transaction().timestamp();
        RecentActivity activity = RecentActivity.of(windows);
        double level = level(profile, activity, shape, time, offsetMinutes);
        WindowCount day = count(activity.day(), level, shape, time, offsetMinutes);
        double sumInDay =
                (double) activity.day().sumMicros() + Math.max(0, payment.referenceMicros());
        double expectedSum = Math.max(1, day.expected()) * mean(activity);
        return new VelocityFeatures(
                profile.payments(),
                count(activity.minute(), level, shape, time, offsetMinutes),
                count(activity.hour(), level, shape, time, offsetMinutes),
                day,
                sumInDay,
                payment.referenceMicros() >= 0 ? sumInDay / expectedSum : Double.NaN,
                profile.busyDays().habitualInHour(time),
                profile.busyDays().habitualInMinute(time),
                activity.hour().declinedCount(),
                InterArrivals.of(time, latest, thresholds.regularPayments()),
                false);
    }

    /** The same of an account that is listed, or not, as one that pays many at once by trade. */
    public VelocityFeatures ofTrade(boolean listed) {
        return new VelocityFeatures(
                known,
                minute,
                hour,
                day,
                sumInDay,
                sumRatio,
                habitualInHour,
                habitualInMinute,
                declinedInHour,
                arrivals,
                listed);
    }

    /** The sender's rate over the pool's, from its history before the last day. */
    private static double level(
            SenderProfile profile,
            RecentActivity activity,
            WeeklyShape shape,
            long time,
            int offsetMinutes) {
        if (profile.isEmpty()) {
            return Double.NaN;
        }
        long start = before(time, activity.history().windowMillis());
        long end = before(time, activity.day().windowMillis());
        double pooled = shape.pooled(Math.max(start, profile.firstSeen()), end, offsetMinutes);
        return shape.level(Math.max(0, activity.habitualPayments()), pooled);
    }

    private static double mean(RecentActivity activity) {
        return activity.habitualPayments() < LEAST_FOR_MEAN ? Double.NaN : activity.habitualMean();
    }

    private static WindowCount count(
            WindowStatistics window,
            double level,
            WeeklyShape shape,
            long time,
            int offsetMinutes) {
        long start = before(time, window.windowMillis());
        double expected = level * shape.pooled(start, time, offsetMinutes);
        return new WindowCount(
                window.windowMillis(), window.count() + 1, Math.max(LEAST_EXPECTED, expected));
    }

    private static long before(long time, long millis) {
        return time < Long.MIN_VALUE + millis ? Long.MIN_VALUE : time - millis;
    }

    /** Writes what belongs into the vector. */
    public void fill(FeatureVector vector, FeatureRegistry registry) {
        vector.set(registry.index(Feature.VELOCITY_RATIO), hour.ratio());
        vector.set(registry.index(Feature.EXPECTED_RATE), hour.expected());
        vector.set(registry.index(Feature.INTER_ARRIVAL_VARIATION), arrivals.variation());
    }
}
