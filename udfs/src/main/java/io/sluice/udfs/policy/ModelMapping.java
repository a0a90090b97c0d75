package io.sluice.udfs.policy;

/**
 * From a model's probability to a score, so that 61 and 81 are its cost break-even points.
 *
 * @param holdAt probability from which holding costs less than passing, 0 to 1; score 61
 * @param blockAt probability from which refusing costs less than holding, above holdAt; score 81
 */
public record ModelMapping(double holdAt, double blockAt) {

    private static final int HOLD = 61;
    private static final int BLOCK = 81;
    private static final int TOP = 100;

    /** Checks the order. */
    public ModelMapping {
        if (!(0 < holdAt && holdAt < blockAt && blockAt < 1)) {
            throw new IllegalArgumentException(
                    "0 < holdAt < blockAt < 1 does not hold: " + holdAt + ", " + blockAt);
        }
    }

    /**
     * Piecewise linear, rounded down, so that a score below 61 is a probability below holdAt.
     *
     * @param probability 0 to 1
     * @throws IllegalArgumentException outside that range
     */
    public int score(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability " + probability);
        }
        if (probability < holdAt) {
            return Math.min(HOLD - 1, (int) (HOLD * probability / holdAt));
        }
        if (probability < blockAt) {
            double share = (probability - holdAt) / (blockAt - holdAt);
            return Math.min(BLOCK - 1, HOLD + (int) ((BLOCK - HOLD) * share));
        }
        return BLOCK + (int) ((TOP - BLOCK) * (probability - blockAt) / (1 - blockAt));
    }
}
