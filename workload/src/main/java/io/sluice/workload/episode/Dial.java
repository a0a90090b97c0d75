package io.sluice.workload.episode;

import io.sluice.workload.random.Draw;

/**
 * How well a fraudster hides.
 *
 * @param value 0 (not at all) to 1 (as well as one can)
 */
record Dial(double value) {

    private static final double MASTERY = 0.85;
    private static final double CARELESS_VARIATION = 0.01;
    private static final double CAREFUL_VARIATION = 0.4;

    /** Between what greed asks for and what the imitated person would pay, in equal ratios. */
    double between(double greedy, double habitual) {
        return greedy * StrictMath.exp(value * StrictMath.log(habitual / greedy));
    }

    /** A length of time, up to {@code most} times as long. */
    double slowed(double millis, double most) {
        return between(millis, millis * most);
    }

    /** Whether one habit is imitated; the best miss some. */
    boolean imitates(Draw draw) {
        return draw.chance(MASTERY * value);
    }

    /** How near one comes to the imitated person, 0 to 1. */
    double likeness() {
        return MASTERY * value;
    }

    /** Over how many accounts a role is spread, 1 to most. */
    int spread(int most) {
        return 1 + (int) Math.round((most - 1) * value);
    }

    /** An amount that is not always the same. */
    double varied(double amount, Draw draw) {
        double sigma = CARELESS_VARIATION + value * (CAREFUL_VARIATION - CARELESS_VARIATION);
        return draw.logNormal(amount, sigma);
    }
}
