package io.sluice.udfs.policy;

/**
 * When a recipient is suspicious. Amounts are micros of the reference currency, times milliseconds.
 *
 * @param leastHistory receipts below which finding nothing means knowing too little
 * @param freshAge time since the first receipt below which a recipient is fresh
 * @param fanIn many senders
 * @param small many small senders
 * @param sameAmount many senders of one amount
 * @param risk of bad outcomes
 * @param amount against the recipient's receipts
 * @param structuredParts payments below a reporting threshold in one business day that are no
 *     accident; two tenants may pay on one day
 * @param everydayRank share of the recipient's receipts that are smaller below which an amount is
 *     its everyday business, 0 to 1
 */
public record CounterpartyThresholds(
        int leastHistory,
        long freshAge,
        FanIn fanIn,
        Small small,
        SameAmount sameAmount,
        Risk risk,
        Amount amount,
        int structuredParts,
        double everydayRank) {

    private static final long UNIT = 1_000_000L;
    private static final long DAY = 86_400_000L;

    /** What ships. */
    public static final CounterpartyThresholds DEFAULT =
            new CounterpartyThresholds(
                    3,
                    14 * DAY,
                    new FanIn(5, 10, 5, 0.5),
                    new Small(100 * UNIT, 8, 0.7),
                    new SameAmount(DAY, 0.02, 5, 5 * UNIT),
                    new Risk(7 * DAY, 7 * DAY, 0.01, 10, 2, 0.05, 0.15),
                    new Amount(10, 1, 10, 4),
                    3,
                    0.8);

    /** Checks the ranges. */
    public CounterpartyThresholds {
        Range.atLeast("leastHistory", 1, leastHistory);
        Range.atLeast("freshAge", 0, freshAge);
        Range.atLeast("structuredParts", 2, structuredParts);
        Range.share("everydayRank", everydayRank);
    }

    /**
     * Many senders in 24 hours.
     *
     * @param leastFresh fewest different senders to a fresh recipient
     * @param least fewest different senders to any other
     * @param leastRatio least number of receipts over the recipient's usual number a day, unless
     *     fresh
     * @param leastNewShare least share of new senders in them, unless fresh, 0 to 1
     */
    public record FanIn(int leastFresh, int least, double leastRatio, double leastNewShare) {
        /** Checks the ranges. */
        public FanIn {
            Range.atLeast("leastFresh", 2, leastFresh);
            Range.atLeast("least", 2, least);
            Range.atLeast("leastRatio", 0, leastRatio);
            Range.share("leastNewShare", leastNewShare);
        }
    }

    /**
     * Many small receipts from new senders in 24 hours.
     *
     * @param mostMicros greatest amount that is small
     * @param least fewest such receipts
     * @param leastShare least share of them in all receipts, 0 to 1
     */
    public record Small(long mostMicros, int least, double leastShare) {
        /** Checks the ranges. */
        public Small {
            Range.atLeast("mostMicros", 0, mostMicros);
            Range.atLeast("least", 2, least);
            Range.share("leastShare", leastShare);
        }
    }

    /**
     * Many senders of about this amount.
     *
     * @param millis within this time
     * @param tolerance by which amounts may differ, as share
     * @param least fewest different senders
     * @param leastMicros least amount
     */
    public record SameAmount(long millis, double tolerance, int least, long leastMicros) {
        /** Checks the ranges. */
        public SameAmount {
            Range.atLeast("millis", 1, millis);
            Range.share("tolerance", tolerance);
            Range.atLeast("least", 2, least);
            Range.atLeast("leastMicros", 0, leastMicros);
        }
    }

    /**
     * Bad outcomes, which become known days later.
     *
     * @param delay time that outcomes usually take to be known
     * @param window length of the window that ends so long ago
     * @param prior share of bad receipts of an average recipient, 0 to 1
     * @param priorReceipts how many receipts the prior weighs, above 0
     * @param leastBad fewest bad receipts; one can happen to anyone
     * @param hint smoothed share that is worth a hint, 0 to 1
     * @param strong smoothed share that is worth an alert, 0 to 1
     */
    public record Risk(
            long delay,
            long window,
            double prior,
            double priorReceipts,
            int leastBad,
            double hint,
            double strong) {

        /** Checks the ranges. */
        public Risk {
            Range.atLeast("delay", 0, delay);
            Range.atLeast("window", 1, window);
            Range.share("prior", prior);
            Range.above("priorReceipts", 0, priorReceipts);
            Range.atLeast("leastBad", 1, leastBad);
            Range.share("hint", hint);
            Range.share("strong", strong);
        }

        /** The share of bad ones, drawn to the prior while there are few. */
        public double smoothed(long bad, long receipts) {
            return (bad + prior * priorReceipts) / (receipts + priorReceipts);
        }
    }

    /**
     * The amount against what the recipient usually receives.
     *
     * @param leastReceipts receipts below which nothing is unusual
     * @param priorDeviation standard deviation of the logarithms of an average recipient's amounts,
     *     above 0
     * @param priorReceipts how many receipts that prior weighs, above 0
     * @param leastZ robust z-score of the logarithm from which an amount is a hint
     */
    public record Amount(
            int leastReceipts, double priorDeviation, double priorReceipts, double leastZ) {
        /** Checks the ranges. */
        public Amount {
            Range.atLeast("leastReceipts", 1, leastReceipts);
            Range.above("priorDeviation", 0, priorDeviation);
            Range.above("priorReceipts", 0, priorReceipts);
            Range.above("leastZ", 0, leastZ);
        }
    }
}
