package io.sluice.udfs.analyzer.pattern;

import io.sluice.udfs.analyzer.Findings;
import io.sluice.udfs.analyzer.Wording;
import io.sluice.udfs.analyzer.pattern.PatternFeatures.Role;
import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.ReasonCode;
import io.sluice.udfs.model.Subject;
import io.sluice.udfs.policy.PatternThresholds;

/**
 * Money that spreads: mixing, layering, dust for many. Paying a habitual counterparty, or a shop,
 * is at most a hint: that is how an unlisted payroll and a day of shopping look.
 */
final class SpreadRules {

    private static final int STRONG = 70;
    private static final int STRONGEST = 90;
    private static final int HINT = 30;
    private static final int DUST_FOR_MANY = 75;

    private SpreadRules() {}

    static void judge(PatternFeatures features, PatternThresholds thresholds, Findings findings) {
        boolean suspicious =
                features.role() == Role.TRANSFER && !features.relation().isEstablished(thresholds);
        judgeMixing(features.scatter(), thresholds.mixing(), suspicious, findings);
        judgeLayering(features, thresholds.layering(), suspicious, findings);
        judgeDust(features.scatter(), thresholds, suspicious, findings);
    }

    private static void judgeMixing(
            Scatter scatter,
            PatternThresholds.Mixing limits,
            boolean suspicious,
            Findings findings) {
        long beyond = scatter.allCounterparties() - limits.leastCounterparties();
        if (beyond < 0 || scatter.diversity() < limits.leastShare()) {
            return;
        }
        boolean unusual = scatter.ratio() >= limits.leastRatio();
        int strength = suspicious && unusual ? stronger(beyond) : HINT;
        report(
                AlertType.MIXING_DETECTED,
                strength,
                findings,
                ReasonCode.COUNTERPARTY_DIVERSITY,
                String.valueOf(scatter.allCounterparties()),
                String.valueOf(scatter.allPayments()),
                "24 hours");
    }

    private static void judgeLayering(
            PatternFeatures features,
            PatternThresholds.Layering limits,
            boolean suspicious,
            Findings findings) {
        int beyond = features.scatter().sameAmountRecipients() - limits.leastRecipients();
        if (beyond < -1 || features.micros() < limits.leastMicros()) {
            return;
        }
        report(
                AlertType.LAYERING,
                suspicious && beyond >= 0 ? stronger(2L * beyond) : HINT,
                findings,
                ReasonCode.SAME_AMOUNT_TO_MANY,
                Wording.money(features.micros()),
                String.valueOf(features.scatter().sameAmountRecipients()),
                Wording.duration(limits.millis()));
    }

    private static void judgeDust(
            Scatter scatter, PatternThresholds limits, boolean suspicious, Findings findings) {
        int recipients = scatter.dustRecipients();
        if (recipients < limits.poisoning().leastDusted()) {
            return;
        }
        report(
                AlertType.DUST_ATTACK,
                suspicious ? DUST_FOR_MANY : HINT,
                findings,
                ReasonCode.SAME_AMOUNT_TO_MANY,
                "dust",
                String.valueOf(recipients),
                Wording.duration(limits.layering().millis()));
    }

    private static int stronger(long beyond) {
        return (int) Math.min(STRONG + beyond, STRONGEST);
    }

    private static void report(
            AlertType type, int strength, Findings findings, ReasonCode code, String... values) {
        findings.hint(strength, Subject.SENDER, code, values);
        if (strength >= STRONG) {
            findings.alsoKnownAs(type);
        }
    }
}
