package io.sluice.training.payment;

import io.sluice.models.Scorer;
import io.sluice.workload.features.FeatureRow;
import java.util.List;

/**
 * A row with what a model says of it.
 *
 * @param row the payment and its truth
 * @param probability of fraud, 0 to 1
 */
record Scored(FeatureRow row, double probability) {

    /** Scores rows in their order. */
    static List<Scored> of(List<FeatureRow> rows, Scorer scorer) {
        return rows.stream()
                .map(row -> new Scored(row, scorer.probability(row.features())))
                .toList();
    }

    /** 1 for fraud, else 0. */
    int truth() {
        return row.isFraud() ? 1 : 0;
    }

    /** Value in the reference currency, 0 if there is no rate. */
    double value() {
        return Math.max(0, row.amountMicros()) / 1e6;
    }
}
