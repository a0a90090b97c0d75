package io.sluice.workload.features;

import io.sluice.udfs.model.FeatureVector;
import io.sluice.workload.model.Label;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * One judged payment: the truth about it and what the judge knew of it.
 *
 * @param label identity and truth
 * @param timestamp event time, epoch milliseconds
 * @param receivedAt when it arrived, epoch milliseconds
 * @param amountMicros value in the reference currency, negative if there is no rate
 * @param knownAt when the truth became known to the bank, epoch milliseconds; empty if never
 * @param features as the judge computed them, before the truth was known
 */
public record FeatureRow(
        Label label,
        long timestamp,
        long receivedAt,
        long amountMicros,
        OptionalLong knownAt,
        FeatureVector features) {

    /** Checks that nothing is null. */
    public FeatureRow {
        Objects.requireNonNull(label);
        Objects.requireNonNull(knownAt);
        Objects.requireNonNull(features);
    }

    /** Whether the payment is fraudulent. */
    public boolean isFraud() {
        return label.isFraud();
    }

    /** Typology of fraud, kind of hard negative, or empty for an ordinary payment. */
    public String kind() {
        if (label.isFraud()) {
            return label.typology().name();
        }
        return label.hardNegative() == null ? "" : label.hardNegative().name();
    }
}
