package io.sluice.local.figures;

/** Counts of latencies in whole milliseconds; exact up to a minute. */
final class Latencies {

    private static final int LONGEST = 60_000;

    private final int[] counts = new int[LONGEST + 1];
    private long total;

    void add(long millis) {
        counts[(int) Math.max(0, Math.min(LONGEST, millis))]++;
        total++;
    }

    /** The least latency that at least this share did not exceed; 0 of none. */
    long percentile(double share) {
        long rank = (long) Math.ceil(share * total);
        long seen = 0;
        int millis = 0;
        while (seen < rank) {
            seen += counts[millis];
            millis++;
        }
        return Math.max(0, millis - 1);
    }
}
