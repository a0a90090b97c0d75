package io.sluice.udfs.analyzer.pattern;

import io.sluice.udfs.analyzer.Findings;
import io.sluice.udfs.analyzer.Wording;
import io.sluice.udfs.analyzer.pattern.PatternFeatures.Role;
import io.sluice.udfs.analyzer.pattern.SameBlock.Place;
import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.ReasonCode;
import io.sluice.udfs.model.Subject;
import io.sluice.udfs.policy.PatternThresholds;

/**
 * What came in goes out: mules, rapid pass-through, flash loans.
 *
 * <p>Money of several sources that leaves is a mule's. Money of one source is a named finding only
 * if it goes on soon and to a newcomer, or the same way again, and is not within the sender's usual
 * amounts; else a hint, as a gift that is spent looks the same.
 */
final class PassageRules {

    private static final int MULE = 84;
    private static final int STRONGEST = 92;
    private static final int PASSED = 70;
    private static final int REPEATED = 78;
    private static final int HINT = 45;
    private static final int SPENT = 25;
    private static final int FLASH = 90;
    private static final int SAME_BLOCK = 76;
    private static final int TOGETHER = 35;
    private static final double UNUSUAL_RANK = 0.8;

    private PassageRules() {}

    static void judge(PatternFeatures features, PatternThresholds thresholds, Findings findings) {
        judgeFlash(features, thresholds.flashLoan(), findings);
        PatternThresholds.PassThrough limits = thresholds.passThrough();
        if (!features.passage().drains(limits)
                || features.passage().receivedMicros() < limits.leastMicros()) {
            return;
        }
        int strength = strength(features, thresholds);
        findings.hint(
                strength,
                Subject.SENDER,
                ReasonCode.PASS_THROUGH,
                Wording.percent(gone(features.passage(), limits)),
                Wording.money(features.passage().receivedMicros()),
                Wording.duration(features.passage().dwell()));
        if (strength >= PASSED) {
            findings.alsoKnownAs(AlertType.RAPID_PASS_THROUGH);
        }
        if (strength >= MULE) {
            findings.alsoKnownAs(AlertType.MULE_ACCOUNT);
        }
    }

    private static int strength(PatternFeatures features, PatternThresholds thresholds) {
        PatternThresholds.PassThrough limits = thresholds.passThrough();
        Passage passage = features.passage();
        if (features.relation().isEstablished(thresholds) && passage.repeats() == 0) {
            return SPENT;
        }
        int beyond = passage.sources() - limits.muleSources();
        if (beyond >= 0) {
            return Math.min(MULE + beyond, STRONGEST);
        }
        if (features.role() == Role.PURCHASE) {
            return SPENT;
        }
        if (passage.repeats() > 0 && passage.dwell() <= limits.soon()) {
            return REPEATED;
        }
        boolean soon = passage.dwell() <= limits.soon();
        boolean usual = features.amountRank() < UNUSUAL_RANK;
        return features.relation().isNew() && soon && !usual ? PASSED : HINT;
    }

    private static double gone(Passage passage, PatternThresholds.PassThrough limits) {
        return passage.share() <= 1 + limits.tolerance() ? passage.share() : passage.ownShare();
    }

    private static void judgeFlash(
            PatternFeatures features, PatternThresholds.FlashLoan limits, Findings findings) {
        SameBlock together = features.sameBlock();
        if (!together.together()) {
            return;
        }
        boolean matches =
                Math.abs(together.share() - 1) <= limits.tolerance()
                        && features.micros() >= limits.leastMicros();
        boolean oneTransaction = together.place() == Place.TRANSACTION;
        findings.hint(
                matches ? oneTransaction ? FLASH : SAME_BLOCK : TOGETHER,
                Subject.SENDER,
                ReasonCode.SAME_BLOCK_RETURN,
                Wording.money(features.micros()),
                oneTransaction ? "one chain transaction" : "one block");
        if (matches) {
            findings.alsoKnownAs(AlertType.FLASH_LOAN_ATTACK);
        }
    }
}
