package io.sluice.udfs.analyzer;

/**
 * Structuring ("smurfing"): a sum that would have to be reported is split into payments that each
 * stay below the reporting threshold (31 U.S.C. § 5324; FATF calls it the most common evasion of
 * cash and transfer reporting).
 *
 * <p>The rule looks at the payments of one entity in one business day, in micros of the currency of
 * its threshold. A payment at or above the threshold is reported anyway, and small change is
 * everyday life; what lies between, {@code [threshold × leastShare, threshold)}, is a
 * <em>part</em>. Repeated parts whose sum reaches the threshold are {@link Verdict#STRUCTURED}. One
 * part just below the threshold, within {@code threshold × tolerance}, is a {@link Verdict#HINT}
 * and no more: people do pay 9,900.
 *
 * <p>Where the law says "more than 10,000", the threshold to give is 10,000.01.
 *
 * @param threshold the reporting threshold in micros, positive
 * @param tolerance how far below the threshold still is "just below", as a share of it, in (0, 1]
 * @param leastShare the least share of the threshold that makes a payment a part, in (0, 1)
 * @param leastParts how many parts are "repeated", at least 2
 */
public record Structuring(long threshold, double tolerance, double leastShare, int leastParts) {

    /** Within a tenth of the threshold is just below it. */
    public static final double DEFAULT_TOLERANCE = 0.10;

    /**
     * Below a fifth of the threshold a payment is small change: six such parts would not be worth a
     * split.
     */
    public static final double DEFAULT_LEAST_SHARE = 0.20;

    /** Two parts are the fewest that can be a split. */
    public static final int DEFAULT_LEAST_PARTS = 2;

    /**
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public Structuring {
        require(threshold > 0, "threshold must be positive");
        require(tolerance > 0 && tolerance <= 1, "tolerance must be in (0, 1]");
        require(leastShare > 0 && leastShare < 1, "leastShare must be in (0, 1)");
        require(leastParts >= 2, "leastParts must be at least 2");
    }

    /** The rule with the default tolerance, least share and least number of parts. */
    public static Structuring below(long threshold) {
        return new Structuring(
                threshold, DEFAULT_TOLERANCE, DEFAULT_LEAST_SHARE, DEFAULT_LEAST_PARTS);
    }

    /** What the rule says of a day. */
    public enum Verdict {
        /** Nothing to see. */
        NONE,
        /** A payment just below the threshold, alone or with too little beside it. */
        HINT,
        /** Repeated parts add up to the threshold or more. */
        STRUCTURED
    }

    /**
     * What has been seen of a day, in constant space; order does not matter.
     *
     * @param parts how many payments were parts
     * @param total their sum in micros, saturating
     * @param justBelow how many of them were just below the threshold
     */
    public record Tally(int parts, long total, int justBelow) {

        /** A day without payments. */
        public static final Tally EMPTY = new Tally(0, 0, 0);
    }

    /**
     * The verdict and what it rests on.
     *
     * @param verdict what the rule says
     * @param parts how many payments were parts
     * @param total the sum of the parts in micros, saturating
     */
    public record Finding(Verdict verdict, int parts, long total) {}

    /**
     * The tally with one more payment.
     *
     * @param amount in micros; what is no part (zero, negative, small, reportable) changes nothing
     */
    public Tally add(Tally day, long amount) {
        if (!isPart(amount)) {
            return day;
        }
        return new Tally(
                day.parts() + 1,
                saturatingSum(day.total(), amount),
                day.justBelow() + (isJustBelow(amount) ? 1 : 0));
    }

    /** What the rule says of a day as tallied. */
    public Finding judge(Tally day) {
        return new Finding(verdict(day), day.parts(), day.total());
    }

    /**
     * What the rule says of a whole day.
     *
     * @param amounts of one entity's payments in one business day, in micros, in any order
     */
    public Finding judge(long... amounts) {
        Tally day = Tally.EMPTY;
        for (long amount : amounts) {
            day = add(day, amount);
        }
        return judge(day);
    }

    private Verdict verdict(Tally day) {
        if (day.parts() >= leastParts && day.total() >= threshold) {
            return Verdict.STRUCTURED;
        }
        return day.justBelow() > 0 ? Verdict.HINT : Verdict.NONE;
    }

    private boolean isPart(long amount) {
        return amount > 0 && amount < threshold && amount >= threshold * leastShare;
    }

    private boolean isJustBelow(long amount) {
        return amount >= threshold * (1 - tolerance);
    }

    private static long saturatingSum(long total, long amount) {
        long sum = total + amount;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
