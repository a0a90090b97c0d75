package io.sluice.training.shape;

/**
 * The payer's offset from UTC, found from an instant and the hour that the payer's clock showed.
 */
final class LocalOffset {

    private static final double HOUR = 3_600_000;
    private static final int QUARTER = 15;
    private static final int HOURS = 24;
    private static final int HALF = 12;

    private LocalOffset() {}

    /**
     * Minutes ahead of UTC, above −12 h to 12 h, in quarters of an hour. The few places further
     * east get the right hour of the day before.
     *
     * @param timestamp epoch milliseconds
     * @param localHour hour of the payer's day with its fraction; NaN is UTC
     */
    static int minutes(long timestamp, double localHour) {
        if (Double.isNaN(localHour)) {
            return 0;
        }
        double utcHour = Math.floorMod(timestamp, (long) (HOURS * HOUR)) / HOUR;
        double ahead = localHour - utcHour;
        ahead -= HOURS * Math.ceil((ahead - HALF - 1e-6) / HOURS);
        return (int) Math.round(ahead * 60 / QUARTER) * QUARTER;
    }
}
