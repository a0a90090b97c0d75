package io.sluice.udfs.policy;

/**
 * When a time is unusual.
 *
 * @param leastPayments payments of history below which no hour is unusual, at least 1
 * @param priorPayments how many payments the pooled day weighs, above 0
 * @param rareHour share of the sender's payments below which an hour is rare, 0 to 1
 * @param rareWeekday share below which a weekday is rare, 0 to 1
 * @param nightFrom first local hour of the late night, 0 to 23
 * @param nightTo local hour at which it ends, above nightFrom
 * @param nightHabit share of payments at night from which nights are a habit, 0 to 1
 * @param dormantMillis time without a payment after which an account is dormant
 * @param leastBeforeDormancy payments before it that make an account one that woke, at least 1
 * @param rareHourScore 0 to 100
 * @param rareWeekdayScore 0 to 100
 * @param nightScore 0 to 100
 * @param dormantScore 0 to 100
 * @param togetherScore added for each further finding, 0 to 100
 */
public record TimingThresholds(
        int leastPayments,
        double priorPayments,
        double rareHour,
        double rareWeekday,
        int nightFrom,
        int nightTo,
        double nightHabit,
        long dormantMillis,
        int leastBeforeDormancy,
        int rareHourScore,
        int rareWeekdayScore,
        int nightScore,
        int dormantScore,
        int togetherScore) {

    /** What ships. */
    public static final TimingThresholds DEFAULT =
            new TimingThresholds(
                    12, 6, 0.01, 0.02, 1, 5, 0.05, 90 * 86_400_000L, 5, 35, 20, 35, 45, 12);

    /** Checks the ranges. */
    public TimingThresholds {
        Range.atLeast("leastPayments", 1, leastPayments);
        Range.above("priorPayments", 0, priorPayments);
        Range.share("rareHour", rareHour);
        Range.share("rareWeekday", rareWeekday);
        Range.atLeast("nightFrom", 0, nightFrom);
        Range.above("nightTo", nightFrom, nightTo);
        Range.atMost("nightTo", 24, nightTo);
        Range.share("nightHabit", nightHabit);
        Range.atLeast("dormantMillis", 1, dormantMillis);
        Range.atLeast("leastBeforeDormancy", 1, leastBeforeDormancy);
        Range.score("rareHourScore", rareHourScore);
        Range.score("rareWeekdayScore", rareWeekdayScore);
        Range.score("nightScore", nightScore);
        Range.score("dormantScore", dormantScore);
        Range.score("togetherScore", togetherScore);
    }
}
