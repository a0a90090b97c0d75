package io.sluice.udfs.policy;

/**
 * When a rate of payments is suspicious.
 *
 * @param leastInHour payments in an hour below which no ratio counts, at least 1
 * @param leastInDay payments in a day below which no ratio counts, at least 1
 * @param elevatedRatio times the expected number from which it is elevated, above 1
 * @param elevatedScore then, 0 to 100
 * @param highRatio times the expected number from which it is high, above elevated
 * @param highScore then, 0 to 100
 * @param sumRatio times the expected sum of a day from which the sum is high, above 1
 * @param leastForSum payments in a day below which no sum counts, at least 1
 * @param habitualFactor times the sender's earlier peak that are still habit, at least 1
 * @param burstCount payments within a minute that are a burst, at least 2
 * @param burstScore then, 0 to 100
 * @param regularPayments payments in a row, this one among them, that show regularity, at least 4
 * @param regularVariation coefficient of variation of their intervals below which they are a
 *     machine's, above 0
 * @param regularSpanMillis time within which they lie, milliseconds; what repeats more slowly is a
 *     subscription
 * @param regularScore then, 0 to 100
 * @param declinedHint declined attempts in an hour that are a hint, at least 1
 * @param declinedCount declined attempts in an hour that are an attack, at least the hint's
 * @param declinedScore then, 0 to 100
 */
public record VelocityThresholds(
        int leastInHour,
        int leastInDay,
        double elevatedRatio,
        int elevatedScore,
        double highRatio,
        int highScore,
        double sumRatio,
        int leastForSum,
        double habitualFactor,
        int burstCount,
        int burstScore,
        int regularPayments,
        double regularVariation,
        long regularSpanMillis,
        int regularScore,
        int declinedHint,
        int declinedCount,
        int declinedScore) {

    /** What ships. */
    public static final VelocityThresholds DEFAULT =
            new VelocityThresholds(
                    6, 15, 5, 70, 10, 90, 10, 4, 1.5, 5, 75, 8, 0.1, 3_600_000, 75, 3, 6, 85);

    /** Checks the ranges. */
    public VelocityThresholds {
        Range.atLeast("leastInHour", 1, leastInHour);
        Range.atLeast("leastInDay", 1, leastInDay);
        Range.above("elevatedRatio", 1, elevatedRatio);
        Range.score("elevatedScore", elevatedScore);
        Range.above("highRatio", elevatedRatio, highRatio);
        Range.score("highScore", highScore);
        Range.above("sumRatio", 1, sumRatio);
        Range.atLeast("leastForSum", 1, leastForSum);
        Range.atLeast("habitualFactor", 1, habitualFactor);
        Range.atLeast("burstCount", 2, burstCount);
        Range.score("burstScore", burstScore);
        Range.atLeast("regularPayments", 4, regularPayments);
        Range.above("regularVariation", 0, regularVariation);
        Range.atLeast("regularSpanMillis", 1, regularSpanMillis);
        Range.score("regularScore", regularScore);
        Range.atLeast("declinedHint", 1, declinedHint);
        Range.atLeast("declinedCount", declinedHint, declinedCount);
        Range.score("declinedScore", declinedScore);
    }
}
