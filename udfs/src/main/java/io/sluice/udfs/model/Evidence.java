package io.sluice.udfs.model;

import java.util.List;
import java.util.Set;

/**
 * What one analyzer has to say of one payment.
 *
 * @param analyzer who says it
 * @param state how it came out
 * @param score 0 to 100; 0 unless SCORED
 * @param reasons why, strongest first
 * @param alertTypes named patterns found
 * @param coverageSince epoch milliseconds from which on its state is complete; {@link
 *     Long#MIN_VALUE} if its windows are covered
 * @param truncated whether something was left out or is approximate
 */
public record Evidence(
        AnalyzerId analyzer,
        EvidenceState state,
        int score,
        List<Reason> reasons,
        Set<AlertType> alertTypes,
        long coverageSince,
        boolean truncated) {

    /** {@code coverageSince} of evidence whose windows are all covered. */
    public static final long COVERED = Long.MIN_VALUE;

    /** Checks the score and makes the collections immutable. */
    public Evidence {
        if (score < 0 || score > 100) {
            throw new IllegalArgumentException(analyzer + " scored " + score);
        }
        reasons = List.copyOf(reasons);
        alertTypes = Set.copyOf(alertTypes);
    }

    /** Evidence with a score. */
    public static Evidence scored(
            AnalyzerId analyzer, int score, List<Reason> reasons, Set<AlertType> alertTypes) {
        return new Evidence(
                analyzer, EvidenceState.SCORED, score, reasons, alertTypes, COVERED, false);
    }

    /** Evidence without a score: not applicable, too little history, timed out or failed. */
    public static Evidence absent(AnalyzerId analyzer, EvidenceState state) {
        return new Evidence(analyzer, state, 0, List.of(), Set.of(), COVERED, false);
    }

    /**
     * Evidence that the payment should have allowed and does not: it counts as the prior, so that
     * who leaves something out passes no easier.
     *
     * @param missing what is not there, as a reason says it
     */
    public static Evidence withheld(AnalyzerId analyzer, Reason missing) {
        return new Evidence(
                analyzer,
                EvidenceState.INSUFFICIENT_HISTORY,
                0,
                List.of(missing),
                Set.of(),
                COVERED,
                false);
    }

    /** The same evidence from state that is complete only since then. */
    public Evidence coveredSince(long since) {
        return new Evidence(analyzer, state, score, reasons, alertTypes, since, truncated);
    }

    /** The same evidence, marked as approximate or cut. */
    public Evidence cut() {
        return new Evidence(analyzer, state, score, reasons, alertTypes, coverageSince, true);
    }
}
