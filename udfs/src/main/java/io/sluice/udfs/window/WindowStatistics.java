package io.sluice.udfs.window;

import io.sluice.udfs.model.WindowStatistic;

/**
 * The events of one window (t − w, t], each with the outcome that was known at t.
 *
 * @param windowMillis w
 * @param count number of events
 * @param sumMicros sum of amounts; the nearest long if it does not fit
 * @param meanMicros the double nearest to the exact sum, divided by count; NaN without events
 * @param deviationMicros population standard deviation: the root of the double nearest to the exact
 *     integer count·Σx² − (Σx)², divided by count; NaN without events
 * @param minMicros least amount; 0 without events
 * @param maxMicros greatest amount; 0 without events
 * @param distinct number of different counterparties
 * @param lastSeen time of the latest event; 0 without events
 * @param declinedCount events that moved no money: declined or reversed
 * @param declinedSumMicros their sum, as above
 * @param badCount events that turned out bad: chargeback or confirmed fraud
 * @param badSumMicros their sum, as above
 * @param approximate whether part of the window has left the log, so that these are estimates from
 *     daily panes; if not, everything here is exact
 */
public record WindowStatistics(
        long windowMillis,
        long count,
        long sumMicros,
        double meanMicros,
        double deviationMicros,
        long minMicros,
        long maxMicros,
        long distinct,
        long lastSeen,
        long declinedCount,
        long declinedSumMicros,
        long badCount,
        long badSumMicros,
        boolean approximate) {

    static WindowStatistics empty(long windowMillis, boolean approximate) {
        return new WindowStatistics(
                windowMillis, 0, 0, Double.NaN, Double.NaN, 0, 0, 0, 0, 0, 0, 0, 0, approximate);
    }

    /**
     * One of them as a feature.
     *
     * @param statistic which
     * @param now the query's time, from which LAST_SEEN counts back
     * @return the value, or NaN if it is missing
     */
    public double value(WindowStatistic statistic, long now) {
        return switch (statistic) {
            case COUNT -> count;
            case SUM -> sumMicros;
            case MEAN -> meanMicros;
            case DEVIATION -> deviationMicros;
            case MIN -> ifAny(minMicros);
            case MAX -> ifAny(maxMicros);
            case DISTINCT -> distinct;
            case LAST_SEEN -> ifAny(now - lastSeen);
            case DECLINED_COUNT -> declinedCount;
            case DECLINED_SUM -> declinedSumMicros;
            case BAD_COUNT -> badCount;
            case BAD_SUM -> badSumMicros;
        };
    }

    private double ifAny(long value) {
        return count == 0 ? Double.NaN : value;
    }
}
