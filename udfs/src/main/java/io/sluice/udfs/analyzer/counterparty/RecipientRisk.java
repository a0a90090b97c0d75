package io.sluice.udfs.analyzer.counterparty;

import io.sluice.udfs.policy.CounterpartyThresholds;

/**
 * How receipts of a recipient turned out.
 *
 * @param delayedShare smoothed share of bad ones in the window whose outcomes are due; NaN without
 *     receipts there
 * @param share the greater of that and the same over 30 days up to now
 * @param counts that share was taken of
 */
public record RecipientRisk(double delayedShare, double share, OutcomeCounts counts) {

    static RecipientRisk of(RecipientHistory history, CounterpartyThresholds.Risk limits) {
        OutcomeCounts delayed = history.delayed();
        OutcomeCounts month = history.month();
        double late = limits.smoothed(delayed.bad(), delayed.receipts());
        double all = limits.smoothed(month.bad(), month.receipts());
        boolean due = delayed.receipts() > 0;
        return due && late >= all
                ? new RecipientRisk(late, late, delayed)
                : new RecipientRisk(due ? late : Double.NaN, all, month);
    }
}
