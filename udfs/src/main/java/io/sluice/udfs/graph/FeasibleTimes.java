package io.sluice.udfs.graph;

/**
 * The times {@code a} for which some payment of each hop so far lies in {@code [a, a + window]}, as
 * disjoint ascending intervals; one set per depth of the search.
 *
 * <p>The judged payment at {@code t} leaves [t - window, t]. A hop cuts from that at most one open
 * gap: from its last payment up to {@code t}, to its first payment since {@code t} less the window.
 */
final class FeasibleTimes {

    private final long window;
    private final long[][] lows;
    private final long[][] highs;
    private final int[] sizes;

    FeasibleTimes(long judged, long window, int hops) {
        this.window = window;
        lows = new long[hops + 1][hops + 2];
        highs = new long[hops + 1][hops + 2];
        sizes = new int[hops + 1];
        add(0, judged - window, judged);
    }

    private void add(int depth, long low, long high) {
        if (low <= high) {
            lows[depth][sizes[depth]] = low;
            highs[depth][sizes[depth]++] = high;
        }
    }

    /**
     * Makes the set of the next depth; false if it is empty.
     *
     * @param last the hop's last payment up to the judged one's time, or {@link Long#MIN_VALUE}
     * @param first its first one since less the window, or {@link Long#MAX_VALUE}
     */
    boolean cut(int depth, long last, long first) {
        sizes[depth + 1] = 0;
        for (int i = 0; i < sizes[depth]; i++) {
            long low = lows[depth][i];
            long high = highs[depth][i];
            if (last >= high || first <= low || last >= first) {
                add(depth + 1, low, high);
            } else {
                add(depth + 1, low, last);
                add(depth + 1, first, high);
            }
        }
        return sizes[depth + 1] > 0;
    }

    /** Whether a payment of that time occurs in a choice that the set of that depth allows. */
    boolean allows(int depth, long time) {
        for (int i = 0; i < sizes[depth]; i++) {
            if (lows[depth][i] <= time && highs[depth][i] >= time - window) {
                return true;
            }
        }
        return false;
    }
}
