package io.sluice.training.payment;

/**
 * How trees are grown.
 *
 * @param trees at most, 1 to 500
 * @param leaves of a tree at most, 2 to 31
 * @param learningRate share of each tree that counts, above 0 to 1
 * @param leastRows in a leaf
 * @param patience trees without a better validation figure after which growing ends
 * @param seed of the draw of features for each tree
 */
record BoostingOptions(
        int trees, int leaves, double learningRate, int leastRows, int patience, long seed) {

    static final BoostingOptions DEFAULT = new BoostingOptions(200, 15, 0.08, 100, 50, 1);

    /** Checks the ranges. */
    BoostingOptions {
        within("trees", trees, 500);
        within("leaves", leaves, 31);
        within("rows in a leaf", leastRows, Integer.MAX_VALUE);
        if (!(learningRate > 0 && learningRate <= 1)) {
            throw new IllegalArgumentException("learning rate must be above 0 and at most 1");
        }
    }

    private static void within(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(name + " must be 1 to " + most + ", not " + value);
        }
    }

    BoostingOptions withTrees(int newTrees) {
        return new BoostingOptions(newTrees, leaves, learningRate, leastRows, patience, seed);
    }

    BoostingOptions withLeaves(int newLeaves) {
        return new BoostingOptions(trees, newLeaves, learningRate, leastRows, patience, seed);
    }

    BoostingOptions withLeastRows(int newLeastRows) {
        return new BoostingOptions(trees, leaves, learningRate, newLeastRows, patience, seed);
    }

    BoostingOptions withLearningRate(double newRate) {
        return new BoostingOptions(trees, leaves, newRate, leastRows, patience, seed);
    }

    BoostingOptions withSeed(long newSeed) {
        return new BoostingOptions(trees, leaves, learningRate, leastRows, patience, newSeed);
    }

    /**
     * As LightGBM takes them. One thread and row-wise histograms make the same model on every run;
     * fraud is not weighted up, which would distort the probabilities.
     */
    String parameters(ModelFeatures features) {
        return String.join(
                " ",
                "objective=binary metric=average_precision verbosity=-1",
                "deterministic=true force_row_wise=true num_threads=1 seed=" + seed,
                "num_leaves=" + leaves + " learning_rate=" + learningRate,
                "min_data_in_leaf=" + leastRows,
                "min_sum_hessian_in_leaf=0.01 lambda_l2=5 feature_fraction=0.5",
                "monotone_constraints=" + features.monotoneConstraints());
    }
}
