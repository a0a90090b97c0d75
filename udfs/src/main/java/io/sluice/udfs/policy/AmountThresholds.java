package io.sluice.udfs.policy;

/**
 * When an amount is suspicious. Amounts are micros of the reference currency.
 *
 * @param leastAmounts amounts of history below which nothing is unusual, at least 1
 * @param leastMicros amounts below this are never too high
 * @param priorDeviation standard deviation of the logarithms of an average sender's amounts, above
 *     0
 * @param priorAmounts how many amounts that prior weighs, above 0
 * @param strongZ robust z-score of the logarithm from which an amount is an anomaly, above 0
 * @param extremeZ the same for an extreme one, above strong
 * @param overGreatest times the greatest amount so far that an anomaly must exceed, at least 1
 * @param strongScore of an anomaly, 0 to 100
 * @param extremeScore of an extreme one, 0 to 100
 * @param farQuartiles interquartile ranges beyond the quartiles from which an amount is a hint
 * @param dustMicros amounts up to this are dust
 * @param dustRecipients different recipients of dust within a day, this one among them, that are an
 *     attack, at least 2
 * @param dustScore then, 0 to 100
 * @param structuringScore of repeated sums that stay below a threshold, 0 to 100
 * @param everydayShare share of the sender's payments that are as large as a part of a structured
 *     sum from which such payments are its everyday business, 0 to 1
 * @param roundUnits units of which a round amount is a multiple, above 0
 */
public record AmountThresholds(
        int leastAmounts,
        long leastMicros,
        double priorDeviation,
        double priorAmounts,
        double strongZ,
        double extremeZ,
        double overGreatest,
        int strongScore,
        int extremeScore,
        double farQuartiles,
        long dustMicros,
        int dustRecipients,
        int dustScore,
        int structuringScore,
        double everydayShare,
        int roundUnits) {

    /** What ships. */
    public static final AmountThresholds DEFAULT =
            new AmountThresholds(
                    10, 50_000_000, 1, 10, 3.5, 5, 2, 75, 85, 8, 100_000, 3, 80, 85, 0.2, 100);

    /** Checks the ranges. */
    public AmountThresholds {
        Range.atLeast("leastAmounts", 1, leastAmounts);
        Range.atLeast("leastMicros", 0, leastMicros);
        Range.above("priorDeviation", 0, priorDeviation);
        Range.above("priorAmounts", 0, priorAmounts);
        Range.above("strongZ", 0, strongZ);
        Range.above("extremeZ", strongZ, extremeZ);
        Range.atLeast("overGreatest", 1, overGreatest);
        Range.score("strongScore", strongScore);
        Range.score("extremeScore", extremeScore);
        Range.above("farQuartiles", 0, farQuartiles);
        Range.atLeast("dustMicros", 0, dustMicros);
        Range.atLeast("dustRecipients", 2, dustRecipients);
        Range.score("dustScore", dustScore);
        Range.score("structuringScore", structuringScore);
        Range.share("everydayShare", everydayShare);
        Range.atLeast("roundUnits", 1, roundUnits);
    }
}
