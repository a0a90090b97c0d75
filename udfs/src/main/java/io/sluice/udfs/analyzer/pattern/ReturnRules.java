package io.sluice.udfs.analyzer.pattern;

import io.sluice.udfs.analyzer.Findings;
import io.sluice.udfs.analyzer.Wording;
import io.sluice.udfs.analyzer.pattern.PatternFeatures.Role;
import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.ReasonCode;
import io.sluice.udfs.model.Subject;
import io.sluice.udfs.policy.PatternThresholds;

/**
 * Money that returns to where it came from: wash trading and round trips. Friends lend and pay
 * back: one return is a hint, unless a stranger's money goes back at once.
 */
final class ReturnRules {

    private static final int WASH = 76;
    private static final int WASH_STEP = 2;
    private static final int STRONGEST = 92;
    private static final int NEARLY_WASH = 40;
    private static final int STRANGER = 60;
    private static final int RETURNED = 25;

    private ReturnRules() {}

    static void judge(PatternFeatures features, PatternThresholds thresholds, Findings findings) {
        if (features.role() != Role.TRANSFER) {
            return;
        }
        judgeWash(features.backAndForth(), thresholds.washTrading(), findings);
        judgeRoundTrip(features, thresholds.roundTrip(), findings);
    }

    private static void judgeWash(
            BackAndForth both, PatternThresholds.WashTrading limits, Findings findings) {
        int beyond = both.alternations() - limits.leastAlternations();
        if (beyond < -1
                || Math.min(both.sentMicros(), both.receivedMicros()) < limits.leastMicros()
                || both.netShare() > limits.greatestNetShare()) {
            return;
        }
        findings.hint(
                beyond < 0 ? NEARLY_WASH : Math.min(WASH + WASH_STEP * beyond, STRONGEST),
                Subject.SENDER,
                ReasonCode.BACK_AND_FORTH,
                String.valueOf(both.alternations()),
                Wording.duration(limits.millis()));
        if (beyond >= 0) {
            findings.alsoKnownAs(AlertType.WASH_TRADING);
        }
    }

    private static void judgeRoundTrip(
            PatternFeatures features, PatternThresholds.RoundTrip limits, Findings findings) {
        BackAndForth both = features.backAndForth();
        if (!(Math.abs(both.returnedShare() - 1) <= limits.tolerance())
                || features.micros() < limits.leastMicros()) {
            return;
        }
        boolean stranger = features.relation().isNew() && both.sinceReceipt() <= limits.soon();
        findings.hint(
                stranger ? STRANGER : RETURNED,
                Subject.SENDER,
                ReasonCode.ROUND_TRIP,
                Wording.percent(both.returnedShare()),
                Wording.duration(both.sinceReceipt()));
        if (stranger) {
            findings.alsoKnownAs(AlertType.PATTERN_ANOMALY);
        }
    }
}
