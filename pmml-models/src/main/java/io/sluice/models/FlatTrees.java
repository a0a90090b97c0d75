package io.sluice.models;

import io.sluice.udfs.model.FeatureVector;

/**
 * Regression trees in arrays, summed in their order. An inner node sends a value that is at most
 * its threshold one way, a greater one the other, and what is missing where the tree's default is.
 */
final class FlatTrees {

    /** Feature, then the nodes for at most, greater and missing; negative nodes are leaves. */
    private static final int LINKS = 4;

    private final int[] roots;
    private final int[] links;
    private final double[] thresholds;
    private final double[] leaves;

    /**
     * The trees.
     *
     * @param roots node of each tree
     * @param links four for each inner node: its feature, where to go when the value is at most the
     *     threshold, greater, missing; {@code ~i} is leaf i
     * @param thresholds one for each inner node
     * @param leaves scores
     */
    FlatTrees(int[] roots, int[] links, double[] thresholds, double[] leaves) {
        this.roots = roots;
        this.links = links;
        this.thresholds = thresholds;
        this.leaves = leaves;
    }

    double sum(FeatureVector features) {
        double sum = 0;
        for (int root : roots) {
            int node = root;
            while (node >= 0) {
                double value = features.get(links[LINKS * node]);
                double threshold = thresholds[node];
                int way = value <= threshold ? 1 : value > threshold ? 2 : 3;
                node = links[LINKS * node + way];
            }
            sum += leaves[~node];
        }
        return sum;
    }
}
