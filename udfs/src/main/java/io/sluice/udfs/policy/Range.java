package io.sluice.udfs.policy;

/** Refuses values of a policy that can't be meant, by name. */
final class Range {

    private static final int MOST_SCORE = 100;

    private Range() {}

    /** A text that is there. */
    static void text(String name, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is missing");
        }
    }

    /** A score: 0 to 100. */
    static void score(String name, int value) {
        require(value >= 0 && value <= MOST_SCORE, name, value, "within 0 to 100");
    }

    /** A share: 0 to 1. */
    static void share(String name, double value) {
        require(value >= 0 && value <= 1, name, value, "within 0 to 1");
    }

    /** A number, at least so much and finite. */
    static void atLeast(String name, double least, double value) {
        require(
                value >= least && value < Double.POSITIVE_INFINITY,
                name,
                value,
                "at least " + shown(least));
    }

    /** A number above another and finite. */
    static void above(String name, double bound, double value) {
        require(
                value > bound && value < Double.POSITIVE_INFINITY,
                name,
                value,
                "above " + shown(bound));
    }

    /** A number, at most so much. */
    static void atMost(String name, double most, double value) {
        require(value <= most, name, value, "at most " + shown(most));
    }

    private static void require(boolean holds, String name, double value, String range) {
        if (!holds) {
            throw new IllegalArgumentException(name + " is " + shown(value) + ", not " + range);
        }
    }

    private static String shown(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
