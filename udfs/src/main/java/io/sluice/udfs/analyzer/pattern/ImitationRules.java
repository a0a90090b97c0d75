package io.sluice.udfs.analyzer.pattern;

import io.sluice.udfs.analyzer.Findings;
import io.sluice.udfs.analyzer.Wording;
import io.sluice.udfs.analyzer.pattern.PatternFeatures.Role;
import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.ReasonCode;
import io.sluice.udfs.model.Subject;
import io.sluice.udfs.policy.PatternThresholds;

/** Recipients that imitate known ones, and first payments that are unusually high. */
final class ImitationRules {

    private static final int AFTER_DUST = 95;
    private static final int ADDRESS = 88;
    private static final int CONFUSABLE = 80;
    private static final int EDITED = 40;
    private static final int HIGH_TRANSFER = 45;
    private static final int HIGH_PURCHASE = 25;

    private ImitationRules() {}

    static void judge(PatternFeatures features, PatternThresholds thresholds, Findings findings) {
        judgeLikeness(features, findings);
        if (features.role() != Role.TRADE
                && features.relation().isNew()
                && features.amountRank() >= thresholds.newcomerRank()) {
            findings.hint(
                    features.role() == Role.PURCHASE ? HIGH_PURCHASE : HIGH_TRANSFER,
                    Subject.RECIPIENT,
                    ReasonCode.NEW_COUNTERPARTY_HIGH_AMOUNT,
                    Wording.percent(features.amountRank()));
        }
    }

    private static void judgeLikeness(PatternFeatures features, Findings findings) {
        Likeness likeness = features.lookalike().likeness();
        if (likeness == Likeness.NONE) {
            return;
        }
        String known = features.lookalike().known();
        if (features.dusted()) {
            findings.alert(
                    AlertType.ADDRESS_POISONING,
                    AFTER_DUST,
                    Subject.RECIPIENT,
                    ReasonCode.LOOKALIKE_AFTER_DUST,
                    features.recipient(),
                    known);
            return;
        }
        int strength = strength(likeness);
        findings.hint(
                strength,
                Subject.RECIPIENT,
                ReasonCode.LOOKALIKE_RECIPIENT,
                features.recipient(),
                known);
        if (features.imitates()) {
            findings.alsoKnownAs(AlertType.ADDRESS_POISONING);
        }
    }

    private static int strength(Likeness likeness) {
        return switch (likeness) {
            case NONE -> 0;
            case EDITED -> EDITED;
            case CONFUSABLE -> CONFUSABLE;
            case ADDRESS -> ADDRESS;
        };
    }
}
