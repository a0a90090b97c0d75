package io.sluice.udfs.analyzer;

import io.sluice.udfs.window.Event;
import java.util.Arrays;

/**
 * How regular the times between the latest payments are.
 *
 * @param payments how many were looked at, the judged one among them
 * @param spanMillis time from the first to the last of them
 * @param variation coefficient of variation (standard deviation over mean) of the times between; 0
 *     if all came at once, NaN for fewer than three payments
 */
record InterArrivals(int payments, long spanMillis, double variation) {

    /**
     * Of a payment and those before it.
     *
     * @param time of the payment, epoch milliseconds
     * @param newestFirst events up to that time
     * @param most payments to look at, the judged one among them
     */
    static InterArrivals of(long time, Iterable<Event> newestFirst, int most) {
        long[] times = new long[Math.max(1, most)];
        times[0] = time;
        int count = 1;
        for (Event event : newestFirst) {
            if (count >= times.length) {
                break;
            }
            times[count++] = event.time();
        }
        return of(Arrays.copyOf(times, count));
    }

    /** Of these times, newest first. */
    static InterArrivals of(long... times) {
        int intervals = times.length - 1;
        double span = (double) times[0] - times[intervals];
        double mean = span / intervals;
        double squares = 0;
        for (int i = 0; i < intervals; i++) {
            double off = (double) times[i] - times[i + 1] - mean;
            squares += off * off;
        }
        double variation =
                intervals < 2 ? Double.NaN : mean <= 0 ? 0 : Math.sqrt(squares / intervals) / mean;
        return new InterArrivals(times.length, (long) span, variation);
    }
}
