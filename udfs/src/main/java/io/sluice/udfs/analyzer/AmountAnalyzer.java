package io.sluice.udfs.analyzer;

import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.AnalyzerId;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.EvidenceState;
import io.sluice.udfs.model.Reason;
import io.sluice.udfs.model.ReasonCode;
import io.sluice.udfs.model.Subject;
import io.sluice.udfs.policy.AmountThresholds;

/**
 * Amounts far above the sender's history, dust, and sums split below a reporting threshold.
 *
 * <p>Money that goes back the way it came has the amount of what it undoes: not applicable.
 */
public final class AmountAnalyzer implements Analyzer<AmountFeatures, AmountThresholds> {

    private static final int ROUND_SCORE = 10;
    private static final int HINT_SCORE = 30;
    private static final int REPEATED_HINT_SCORE = 50;
    private static final int DUST_HINT_SCORE = 40;
    private static final int CARD_DUST_SCORE = 15;
    private static final int REPEATED = 3;

    /** Times the greatest amount so far that are no longer the same bill, somewhat dearer. */
    private static final double BEYOND_ALL = 1.25;

    @Override
    public Evidence analyze(AmountFeatures features, AmountThresholds thresholds) {
        if (features.returnsMoney()) {
            return Evidence.absent(AnalyzerId.AMOUNT, EvidenceState.NOT_APPLICABLE);
        }
        Findings findings = new Findings();
        structuring(features, thresholds, findings);
        if (!features.valued()) {
            return findings.size() > 0 ? findings.scored(AnalyzerId.AMOUNT) : noRate(features);
        }
        deviation(features, thresholds, findings);
        dust(features, thresholds, findings);
        boolean known = features.usual().count() >= thresholds.leastAmounts();
        if (!known) {
            return findings.orElse(AnalyzerId.AMOUNT, EvidenceState.INSUFFICIENT_HISTORY);
        }
        if (features.round()) {
            findings.hint(ROUND_SCORE, Subject.PAYMENT, ReasonCode.ROUND_AMOUNT, text(features));
        }
        return findings.scored(AnalyzerId.AMOUNT);
    }

    private static Evidence noRate(AmountFeatures features) {
        Reason reason =
                Reason.of(ReasonCode.NO_RATE, Subject.PAYMENT, 0, features.amount().currency());
        return Evidence.withheld(AnalyzerId.AMOUNT, reason);
    }

    private static void deviation(AmountFeatures f, AmountThresholds t, Findings findings) {
        boolean high = f.micros() >= t.leastMicros() && f.z() > 0;
        if (!high) {
            return;
        }
        boolean record = f.micros() > t.overGreatest() * f.usual().greatestMicros();
        String[] values = {
            text(f), Wording.tenths(f.z()), Wording.money((long) f.usual().medianMicros())
        };
        if (record && f.z() >= t.strongZ()) {
            findings.alert(
                    AlertType.AMOUNT_ANOMALY,
                    f.z() >= t.extremeZ() ? t.extremeScore() : t.strongScore(),
                    Subject.SENDER,
                    ReasonCode.AMOUNT_DEVIATES,
                    values);
        } else if (f.z() >= t.strongZ() - 1) {
            boolean beyondAll = f.micros() > BEYOND_ALL * f.usual().greatestMicros();
            int strength = beyondAll ? REPEATED_HINT_SCORE : HINT_SCORE / 2;
            findings.hint(strength, Subject.SENDER, ReasonCode.AMOUNT_DEVIATES, values);
        }
        if (record && f.beyondQuartiles() >= t.farQuartiles()) {
            findings.hint(
                    HINT_SCORE,
                    Subject.SENDER,
                    ReasonCode.AMOUNT_BEYOND_QUARTILES,
                    text(f),
                    Wording.tenths(f.beyondQuartiles()));
        }
    }

    private static void dust(AmountFeatures f, AmountThresholds t, Findings findings) {
        if (f.dustRecipients() == 0) {
            return;
        }
        if (f.onChain() && f.dustRecipients() >= t.dustRecipients()) {
            findings.alert(
                    AlertType.DUST_ATTACK,
                    t.dustScore(),
                    Subject.PAYMENT,
                    ReasonCode.DUST,
                    text(f));
        } else {
            int strength = f.onChain() ? DUST_HINT_SCORE : CARD_DUST_SCORE;
            findings.hint(strength, Subject.PAYMENT, ReasonCode.DUST, text(f));
        }
    }

    private static void structuring(AmountFeatures f, AmountThresholds t, Findings findings) {
        StructuringFeatures day = f.structuring();
        if (!day.part()) {
            return;
        }
        boolean everyday = f.everyday() >= t.everydayShare();
        switch (day.verdict()) {
            case STRUCTURED -> structured(f, t, everyday, findings);
            case HINT -> {
                if (day.justBelow()) {
                    justBelow(f, everyday, findings);
                }
            }
            case NONE -> {}
        }
    }

    /**
     * Who pays such sums every day is no smurf, unless they crowd just below the threshold; nor is
     * a listed payroll (cf. "payroll customers", 31 CFR 1020.315).
     */
    private static void structured(
            AmountFeatures f, AmountThresholds t, boolean everyday, Findings findings) {
        StructuringFeatures day = f.structuring();
        String[] values = {
            String.valueOf(day.parts()), Wording.money(day.threshold()), Wording.money(day.total())
        };
        if (f.byTrade() || everyday && day.partsJustBelow() < 2) {
            findings.hint(HINT_SCORE, Subject.SENDER, ReasonCode.SUB_THRESHOLD_SUMS, values);
        } else {
            findings.alert(
                    AlertType.STRUCTURING,
                    t.structuringScore(),
                    Subject.SENDER,
                    ReasonCode.SUB_THRESHOLD_SUMS,
                    values);
        }
    }

    private static void justBelow(AmountFeatures f, boolean everyday, Findings findings) {
        boolean repeated = f.structuring().lately() >= REPEATED;
        int strength = repeated ? REPEATED_HINT_SCORE : HINT_SCORE;
        findings.hint(
                everyday ? strength / 2 : strength,
                Subject.PAYMENT,
                ReasonCode.JUST_BELOW_THRESHOLD,
                text(f),
                Wording.money(f.structuring().threshold()));
    }

    private static String text(AmountFeatures f) {
        return f.amount().text() + " " + f.amount().currency();
    }
}
