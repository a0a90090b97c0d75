package io.sluice.udfs.analyzer;

import io.sluice.udfs.window.WindowStatistics;

/**
 * The windows that have a part to play, whatever lengths are configured: the longest that is no
 * longer than a minute, an hour and a day (else the shortest of all), and the longest of all.
 *
 * @param minute for bursts
 * @param hour for rates and declines
 * @param day for rates and sums
 * @param history for what is usual
 */
record RecentActivity(
        WindowStatistics minute,
        WindowStatistics hour,
        WindowStatistics day,
        WindowStatistics history) {

    /**
     * @param windows shortest first, at least one
     */
    static RecentActivity of(WindowStatistics[] windows) {
        return new RecentActivity(
                upTo(LocalTime.MINUTE_MILLIS, windows),
                upTo(LocalTime.HOUR_MILLIS, windows),
                upTo(LocalTime.DAY_MILLIS, windows),
                windows[windows.length - 1]);
    }

    private static WindowStatistics upTo(long millis, WindowStatistics[] windows) {
        WindowStatistics found = windows[0];
        for (WindowStatistics window : windows) {
            if (window.windowMillis() <= millis) {
                found = window;
            }
        }
        return found;
    }

    /** Payments before the day that stand: neither declined nor fraud. */
    long habitualPayments() {
        return standing(history) - standing(day);
    }

    /** Mean amount of the history before the day, micros; NaN if there was none. */
    double habitualMean() {
        long payments = history.count() - day.count();
        double sum = (double) history.sumMicros() - day.sumMicros();
        return payments <= 0 || sum <= 0 ? Double.NaN : sum / payments;
    }

    private static long standing(WindowStatistics window) {
        return window.count() - window.declinedCount() - window.badCount();
    }
}
