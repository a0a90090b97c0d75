package io.sluice.udfs.graph;

import java.util.Arrays;
import java.util.BitSet;

/** Chooses the cheapest of some, deterministically. */
final class Lowest {

    private Lowest() {}

    /**
     * The positions of the {@code keep} least costs, less than all; among equal costs those of the
     * least ties.
     *
     * @param costs none is NaN
     * @param ties as many, all different
     */
    static BitSet of(double[] costs, long[] ties, int keep) {
        double[] sorted = costs.clone();
        Arrays.sort(sorted);
        double dearest = sorted[keep - 1];
        BitSet kept = new BitSet(costs.length);
        long[] equal = new long[costs.length];
        int equals = 0;
        for (int i = 0; i < costs.length; i++) {
            if (costs[i] < dearest) {
                kept.set(i);
            } else if (costs[i] == dearest) {
                equal[equals++] = ties[i];
            }
        }
        Arrays.sort(equal, 0, equals);
        long last = equal[keep - kept.cardinality() - 1];
        for (int i = 0; i < costs.length; i++) {
            if (costs[i] == dearest && ties[i] <= last) {
                kept.set(i);
            }
        }
        return kept;
    }
}
