package io.sluice.udfs.graph;

/**
 * How far a search goes. What lies beyond is counted in {@link LeftOut}; 0 means no limit.
 *
 * @param maxLength edges of the longest cycle, the judged payment among them; 2 to 16
 * @param windowMillis most time between any two payments of a cycle, inclusive
 * @param fanOut counterparties that an answer may have; 0 for all
 * @param parallel payments per counterparty that an answer may have; 0 for all
 * @param accounts questions asked at most; 0 for any number
 * @param cycles cycles reported at most; 0 for all
 */
public record SearchLimits(
        int maxLength, long windowMillis, int fanOut, int parallel, int accounts, int cycles) {

    /** The longest cycle that can be searched for. */
    public static final int LONGEST = 16;

    public SearchLimits {
        if (maxLength < 2 || maxLength > LONGEST) {
            throw new IllegalArgumentException("a cycle has 2 to 16 edges, not " + maxLength);
        }
        if (windowMillis < 0 || fanOut < 0 || parallel < 0 || accounts < 0 || cycles < 0) {
            throw new IllegalArgumentException("a limit is negative");
        }
    }

    /** Misses nothing. */
    public static SearchLimits unlimited(int maxLength, long windowMillis) {
        return new SearchLimits(maxLength, windowMillis, 0, 0, 0, 0);
    }
}
