package io.sluice.training.payment;

import io.sluice.models.Scorer;
import io.sluice.workload.features.FeatureRow;
import java.util.List;

/**
 * The scored test part of a world, with what came before it.
 *
 * @param history rows of the world before the test, in order of event time
 * @param scored rows of the test, in order of event time
 * @param from event time at which the test begins, epoch milliseconds
 */
record ScoredTest(List<FeatureRow> history, List<Scored> scored, long from) {

    static ScoredTest of(World world, TimeSplit split, Scorer scorer) {
        List<FeatureRow> history =
                world.rows().stream().filter(row -> row.timestamp() < split.testFrom()).toList();
        return new ScoredTest(history, Scored.of(split.test(), scorer), split.testFrom());
    }
}
