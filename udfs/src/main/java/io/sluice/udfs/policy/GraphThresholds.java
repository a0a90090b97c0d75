package io.sluice.udfs.policy;

/**
 * When the network around a payment is suspicious. Amounts are micros of the reference currency.
 *
 * @param circular money that comes back to where it started
 */
public record GraphThresholds(Circular circular) {

    private static final long UNIT = 1_000_000L;

    /** What ships. */
    public static final GraphThresholds DEFAULT =
            new GraphThresholds(new Circular(3, 0.7, 100 * UNIT));

    /**
     * Money that comes back to where it started.
     *
     * @param leastLength fewest payments around: two people who pay each other are no ring
     * @param leastShareBack least share of what sets out that comes back in time order, 0 to 1
     * @param leastMicros least amount that goes all the way around
     */
    public record Circular(int leastLength, double leastShareBack, long leastMicros) {
        /** Checks the ranges. */
        public Circular {
            Range.atLeast("leastLength", 2, leastLength);
            Range.share("leastShareBack", leastShareBack);
            Range.atLeast("leastMicros", 0, leastMicros);
        }
    }
}
