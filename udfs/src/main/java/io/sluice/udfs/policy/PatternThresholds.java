package io.sluice.udfs.policy;

/**
 * When the shape of payments between a sender and its counterparties is suspicious. Amounts are
 * micros of the reference currency, times milliseconds.
 *
 * @param leastHistory payments of the sender below which finding nothing means knowing too little
 * @param establishedPayments payments to a counterparty from which on it is an established one
 * @param establishedAge time since the first of them from which on it is an established one
 * @param mixing many counterparties
 * @param layering one amount to many
 * @param washTrading back and forth
 * @param roundTrip money returned to where it came from
 * @param passThrough what came in goes out
 * @param flashLoan in and out in one chain transaction or block
 * @param poisoning imitated recipients and dust
 * @param newcomerRank share of the sender's amounts below which a first payment to a counterparty
 *     is nothing special, 0 to 1
 */
public record PatternThresholds(
        int leastHistory,
        int establishedPayments,
        long establishedAge,
        Mixing mixing,
        Layering layering,
        WashTrading washTrading,
        RoundTrip roundTrip,
        PassThrough passThrough,
        FlashLoan flashLoan,
        Poisoning poisoning,
        double newcomerRank) {

    private static final long UNIT = 1_000_000L;
    private static final long HOUR = 3_600_000L;
    private static final long DAY = 24 * HOUR;

    /** What ships. */
    public static final PatternThresholds DEFAULT =
            new PatternThresholds(
                    3,
                    3,
                    DAY,
                    new Mixing(12, 0.8, 5),
                    new Layering(DAY, 0.02, 5, 20 * UNIT),
                    new WashTrading(DAY, 4, 0.25, 20 * UNIT),
                    new RoundTrip(DAY, HOUR, 0.1, 50 * UNIT),
                    new PassThrough(DAY, 2 * HOUR, 0.8, 0.1, 200 * UNIT, 3),
                    new FlashLoan(0.1, 500 * UNIT),
                    new Poisoning(4, 4, UNIT / 2, 10),
                    0.99);

    /** Checks the ranges. */
    public PatternThresholds {
        Range.atLeast("leastHistory", 1, leastHistory);
        Range.atLeast("establishedPayments", 1, establishedPayments);
        Range.atLeast("establishedAge", 0, establishedAge);
        Range.share("newcomerRank", newcomerRank);
    }

    /** The longest time back that any rule looks at single payments. */
    public long longest() {
        return Math.max(
                Math.max(layering.millis(), washTrading.millis()),
                Math.max(roundTrip.millis(), passThrough.millis()));
    }

    /**
     * Funds scattered to many in 24 hours.
     *
     * @param leastCounterparties fewest different counterparties
     * @param leastShare least share of different counterparties in the payments, 0 to 1
     * @param leastRatio least number of payments over the sender's usual number a day
     */
    public record Mixing(int leastCounterparties, double leastShare, double leastRatio) {
        /** Checks the ranges. */
        public Mixing {
            Range.atLeast("leastCounterparties", 2, leastCounterparties);
            Range.share("leastShare", leastShare);
            Range.atLeast("leastRatio", 0, leastRatio);
        }
    }

    /**
     * The same amount to many.
     *
     * @param millis within this time
     * @param tolerance by which amounts may differ, as share
     * @param leastRecipients fewest recipients
     * @param leastMicros least amount; smaller ones are everyday life
     */
    public record Layering(long millis, double tolerance, int leastRecipients, long leastMicros) {
        /** Checks the ranges. */
        public Layering {
            Range.atLeast("millis", 1, millis);
            Range.share("tolerance", tolerance);
            Range.atLeast("leastRecipients", 2, leastRecipients);
            Range.atLeast("leastMicros", 0, leastMicros);
        }
    }

    /**
     * Trades back and forth that move nothing.
     *
     * @param millis within this time
     * @param leastAlternations fewest changes of direction
     * @param greatestNetShare most of what moved that may have stayed on one side, 0 to 1
     * @param leastMicros least sum in each direction
     */
    public record WashTrading(
            long millis, int leastAlternations, double greatestNetShare, long leastMicros) {
        /** Checks the ranges. */
        public WashTrading {
            Range.atLeast("millis", 1, millis);
            Range.atLeast("leastAlternations", 1, leastAlternations);
            Range.share("greatestNetShare", greatestNetShare);
            Range.atLeast("leastMicros", 0, leastMicros);
        }
    }

    /**
     * Money that goes back to where it came from.
     *
     * @param millis within this time
     * @param soon within this time it is suspicious with a new counterparty
     * @param tolerance by which it may differ from what came, as share
     * @param leastMicros least amount
     */
    public record RoundTrip(long millis, long soon, double tolerance, long leastMicros) {
        /** Checks the ranges. */
        public RoundTrip {
            Range.atLeast("millis", 1, millis);
            Range.atLeast("soon", 0, soon);
            Range.share("tolerance", tolerance);
            Range.atLeast("leastMicros", 0, leastMicros);
        }
    }

    /**
     * What came in goes out, little stays.
     *
     * @param millis money received longer ago stayed
     * @param soon within this time after the latest receipt a single pass is suspicious
     * @param leastShare least share of it that goes out, 0 to 1
     * @param tolerance by which what goes out may exceed it, as share
     * @param leastMicros least sum received
     * @param muleSources different sources from which on the account collects for others
     */
    public record PassThrough(
            long millis,
            long soon,
            double leastShare,
            double tolerance,
            long leastMicros,
            int muleSources) {
        /** Checks the ranges. */
        public PassThrough {
            Range.atLeast("millis", 1, millis);
            Range.atLeast("soon", 0, soon);
            Range.share("leastShare", leastShare);
            Range.share("tolerance", tolerance);
            Range.atLeast("leastMicros", 0, leastMicros);
            Range.atLeast("muleSources", 1, muleSources);
        }
    }

    /**
     * In and out in one chain transaction or block.
     *
     * @param tolerance by which in and out may differ, as share
     * @param leastMicros least amount
     */
    public record FlashLoan(double tolerance, long leastMicros) {
        /** Checks the ranges. */
        public FlashLoan {
            Range.share("tolerance", tolerance);
            Range.atLeast("leastMicros", 0, leastMicros);
        }
    }

    /**
     * Imitated recipients and the dust that prepares them.
     *
     * @param head leading characters of a chain address that wallets show, after any 0x
     * @param tail trailing characters that wallets show
     * @param dustMicros greatest amount that is dust
     * @param leastDusted recipients of dust in the layering time from which on it is an attack
     */
    public record Poisoning(int head, int tail, long dustMicros, int leastDusted) {
        /** Checks the ranges. */
        public Poisoning {
            Range.atLeast("head", 1, head);
            Range.atLeast("tail", 1, tail);
            Range.atLeast("dustMicros", 0, dustMicros);
            Range.atLeast("leastDusted", 2, leastDusted);
        }
    }
}
