package io.sluice.training.backtest;

import io.sluice.udfs.model.AnalyzerId;
import io.sluice.udfs.model.Decision;
import io.sluice.udfs.model.Evidence;

/** Ranks decisions of one score: by the sum of what each analyzer found, squared. */
public final class Ranking {

    private static final double MOST = AnalyzerId.values().length * 100.0 * 100.0;

    private Ranking() {}

    /** The score, and below its unit the breadth of the evidence. */
    public static double of(Decision decision) {
        double breadth = 0;
        for (Evidence evidence : decision.evidence()) {
            breadth += (double) evidence.score() * evidence.score();
        }
        return decision.score() + breadth / (MOST + 1);
    }
}
