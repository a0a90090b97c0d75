package io.sluice.local.figures;

import io.sluice.workload.evaluation.Evaluation;
import io.sluice.workload.evaluation.EvaluationOptions;
import io.sluice.workload.evaluation.Judged;
import io.sluice.workload.evaluation.RuleResult;
import java.util.List;
import java.util.Set;

/**
 * How the live phase went.
 *
 * @param figures at its end
 * @param acted what was stopped, against what was planted; null if nothing was judged
 * @param unfinished episodes that were cut by the end and are not counted
 * @param counts of the whole run
 */
public record Summary(Figures figures, RuleResult acted, int unfinished, Counts counts) {

    /**
     * Counts of the whole run, history included.
     *
     * @param payments sent
     * @param decided binding decisions
     * @param deadLetters refused
     * @param outcomes told
     * @param superseded ledger records that don't stand
     * @param restarts of the judge
     */
    public record Counts(
            long payments,
            long decided,
            long deadLetters,
            long outcomes,
            long superseded,
            int restarts) {

        /** Payments that were neither decided nor refused. */
        public long undecided() {
            return payments - decided - deadLetters;
        }
    }

    /**
     * The summary.
     *
     * @param judged in order of event time
     * @param unfinished ids of episodes that were cut by the end
     */
    public static Summary of(
            Figures figures, List<Judged> judged, Set<String> unfinished, Counts counts) {
        List<Judged> whole = judged.stream().filter(j -> isWhole(j, unfinished)).toList();
        RuleResult acted =
                whole.isEmpty() ? null : Evaluation.of(whole, EvaluationOptions.DEFAULT).acted();
        return new Summary(figures, acted, unfinished.size(), counts);
    }

    private static boolean isWhole(Judged payment, Set<String> unfinished) {
        return !payment.label().isFraud() || !unfinished.contains(payment.label().episode());
    }
}
