package io.sluice.udfs.model;

/** Bands of the overall score. */
public enum RiskLevel {
    /** Score 0 to 20. */
    SAFE(0),
    /** Score 21 to 40. */
    LOW(21),
    /** Score 41 to 60. */
    MEDIUM(41),
    /** Score 61 to 80. */
    HIGH(61),
    /** Score 81 to 100. */
    CRITICAL(81);

    private static final RiskLevel[] ASCENDING = values();

    private final int least;

    RiskLevel(int least) {
        this.least = least;
    }

    /** The least score of this level. */
    public int least() {
        return least;
    }

    /**
     * The level of a score.
     *
     * @param score 0 to 100
     * @throws IllegalArgumentException outside that range
     */
    public static RiskLevel of(int score) {
        if (score < 0 || score > 100) {
            throw new IllegalArgumentException("score " + score + " is not within 0 to 100");
        }
        RiskLevel level = SAFE;
        for (RiskLevel candidate : ASCENDING) {
            if (score >= candidate.least) {
                level = candidate;
            }
        }
        return level;
    }
}
