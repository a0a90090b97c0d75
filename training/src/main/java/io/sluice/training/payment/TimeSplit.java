package io.sluice.training.payment;

import io.sluice.workload.features.FeatureRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A world cut by event time: warm-up, train, gap, validation, gap, test.
 *
 * <p>Rows of the warm-up, in which habits are unknown, and of the gaps, in which labels would still
 * be open, belong to no part. A row of an episode that an earlier part has seen is left out too.
 *
 * @param train what trees are fitted on
 * @param validation what decides how many trees
 * @param test what nothing was decided on
 * @param testFrom event time at which the test begins, epoch milliseconds
 */
record TimeSplit(
        List<FeatureRow> train, List<FeatureRow> validation, List<FeatureRow> test, long testFrom) {

    private static final double TRAIN = 0.6;
    private static final double VALIDATION = 0.2;

    /**
     * Cuts a world.
     *
     * @param warmUp from the first row on
     * @param gap between parts
     * @throws IllegalArgumentException if the world is too short for it
     */
    static TimeSplit of(World world, Duration warmUp, Duration gap) {
        long from = world.start() + warmUp.toMillis();
        long left = world.end() - from - 2 * gap.toMillis();
        if (left <= 0) {
            throw new IllegalArgumentException(
                    world.name() + ": too short for the warm-up and two gaps");
        }
        long trainTo = from + (long) (TRAIN * left);
        long validationFrom = trainTo + gap.toMillis();
        long validationTo = validationFrom + (long) (VALIDATION * left);
        long testFrom = validationTo + gap.toMillis();
        Set<String> seen = new HashSet<>();
        return new TimeSplit(
                part(world, from, trainTo, seen),
                part(world, validationFrom, validationTo, seen),
                part(world, testFrom, Long.MAX_VALUE, seen),
                testFrom);
    }

    /** A world that is test from the end of the warm-up on. */
    static TimeSplit testOnly(World world, Duration warmUp) {
        long from = world.start() + warmUp.toMillis();
        return new TimeSplit(
                List.of(), List.of(), part(world, from, Long.MAX_VALUE, new HashSet<>()), from);
    }

    private static List<FeatureRow> part(World world, long from, long to, Set<String> seen) {
        List<FeatureRow> rows = new ArrayList<>();
        Set<String> episodes = new HashSet<>();
        for (FeatureRow row : world.rows()) {
            boolean inside = row.timestamp() >= from && row.timestamp() < to;
            String episode = row.label().episode();
            if (inside && !seen.contains(episode)) {
                rows.add(row);
            }
            if (row.timestamp() < to && episode != null) {
                episodes.add(episode);
            }
        }
        seen.addAll(episodes);
        return rows;
    }
}
