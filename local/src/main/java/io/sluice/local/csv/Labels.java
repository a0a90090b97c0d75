package io.sluice.local.csv;

import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.Outcome;
import io.sluice.udfs.model.OutcomeKind;
import java.time.Duration;
import java.util.Map;

/**
 * What a file says about the truth.
 *
 * @param template the label of a row
 * @param fraud the label of fraud
 * @param delay from the payment until its outcome is known
 */
record Labels(Template template, String fraud, Duration delay) {

    private static final String SOURCE = "label";

    /** The outcome of a row, or null if it is not labelled as fraud. */
    Outcome outcome(Map<String, String> row, Identity identity, long time) {
        if (!fraud.equals(template.fill(row))) {
            return null;
        }
        long known = time + delay.toMillis();
        return new Outcome(identity, OutcomeKind.FRAUD_CONFIRMED, time, known, SOURCE, known);
    }
}
