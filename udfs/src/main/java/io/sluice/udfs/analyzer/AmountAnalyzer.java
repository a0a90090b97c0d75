package io.sluice.udfs.analyzer;

import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.AnalyzerId;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.EvidenceState;
import io.sluice.udfs.model.Reason;
import io.sluice.udfs.model.ReasonCode;
import io.sluice.udfs.model.Subject;
import io.sluice.udfs.policy.AmountThresholds;
import java.util.List;
import java.util.Set;

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

    @Override
    public Evidence analyze(AmountFeatures features, AmountThresholds thresholds) {
        if (features.returnsMoney()) {
            return Evidence.absent(AnalyzerId.AMOUNT, EvidenceState.NOT_APPLICABLE);
        }
        EvidenceDraft draft = new EvidenceDraft(AnalyzerId.AMOUNT);
        structuring(features, thresholds, draft);
        if (!features.valued()) {
            return draft.findings() > 0 ? draft.scored() : noRate(features);
        }
        deviation(features, thresholds, draft);
        dust(features, thresholds, draft);
        boolean known = features.usual().count() >= thresholds.leastAmounts();
        if (!known) {
            return draft.orElse(EvidenceState.INSUFFICIENT_HISTORY);
        }
        if (features.round()) {
            draft.hint(ROUND_SCORE, ReasonCode.ROUND_AMOUNT, Subject.PAYMENT, text(features));
        }
        return draft.scored();
    }

    private static Evidence noRate(AmountFeatures features) {
        Reason reason =
                Reason.of(ReasonCode.NO_RATE, Subject.PAYMENT, 0, features.amount().currency());
        return new Evidence(
                AnalyzerId.AMOUNT,
                EvidenceState.NOT_APPLICABLE,
                0,
                List.of(reason),
                Set.of(),
                Evidence.COVERED,
                false);
    }

    private static void deviation(AmountFeatures f, AmountThresholds t, EvidenceDraft draft) {
        boolean high = f.micros() >= t.leastMicros() && f.z() > 0;
        if (!high) {
            return;
        }
        boolean record = f.micros() > t.overGreatest() * f.usual().greatestMicros();
        String[] values = {text(f), Texts.number(f.z()), Texts.amount(f.usual().medianMicros())};
        if (record && f.z() >= t.strongZ()) {
            draft.alert(
                    AlertType.AMOUNT_ANOMALY,
                    f.z() >= t.extremeZ() ? t.extremeScore() : t.strongScore(),
                    ReasonCode.AMOUNT_DEVIATES,
                    Subject.SENDER,
                    values);
        } else if (f.z() >= t.strongZ() - 1) {
            boolean beyondAll = f.micros() > f.usual().greatestMicros();
            int strength = beyondAll ? REPEATED_HINT_SCORE : HINT_SCORE / 2;
            draft.hint(strength, ReasonCode.AMOUNT_DEVIATES, Subject.SENDER, values);
        }
        if (record && f.beyondQuartiles() >= t.farQuartiles()) {
            draft.hint(
                    HINT_SCORE,
                    ReasonCode.AMOUNT_BEYOND_QUARTILES,
                    Subject.SENDER,
                    text(f),
                    Texts.number(f.beyondQuartiles()));
        }
    }

    private static void dust(AmountFeatures f, AmountThresholds t, EvidenceDraft draft) {
        if (f.dustRecipients() == 0) {
            return;
        }
        if (f.onChain() && f.dustRecipients() >= t.dustRecipients()) {
            draft.alert(
                    AlertType.DUST_ATTACK,
                    t.dustScore(),
                    ReasonCode.DUST,
                    Subject.PAYMENT,
                    text(f));
        } else {
            int strength = f.onChain() ? DUST_HINT_SCORE : CARD_DUST_SCORE;
            draft.hint(strength, ReasonCode.DUST, Subject.PAYMENT, text(f));
        }
    }

    private static void structuring(AmountFeatures f, AmountThresholds t, EvidenceDraft draft) {
        StructuringFeatures day = f.structuring();
        if (!day.part()) {
            return;
        }
        boolean everyday = f.everyday() >= t.everydayShare();
        switch (day.verdict()) {
            case STRUCTURED -> structured(f, t, everyday, draft);
            case HINT -> {
                if (day.justBelow()) {
                    justBelow(f, everyday, draft);
                }
            }
            case NONE -> {}
        }
    }

    /** Who pays such sums every day is no smurf, unless they crowd just below the threshold. */
    private static void structured(
            AmountFeatures f, AmountThresholds t, boolean everyday, EvidenceDraft draft) {
        StructuringFeatures day = f.structuring();
        String[] values = {
            String.valueOf(day.parts()), Texts.amount(day.threshold()), Texts.amount(day.total())
        };
        if (everyday && day.partsJustBelow() < 2) {
            draft.hint(HINT_SCORE, ReasonCode.SUB_THRESHOLD_SUMS, Subject.SENDER, values);
        } else {
            draft.alert(
                    AlertType.STRUCTURING,
                    t.structuringScore(),
                    ReasonCode.SUB_THRESHOLD_SUMS,
                    Subject.SENDER,
                    values);
        }
    }

    private static void justBelow(AmountFeatures f, boolean everyday, EvidenceDraft draft) {
        boolean repeated = f.structuring().lately() >= REPEATED;
        int strength = repeated ? REPEATED_HINT_SCORE : HINT_SCORE;
        draft.hint(
                everyday ? strength / 2 : strength,
                ReasonCode.JUST_BELOW_THRESHOLD,
                Subject.PAYMENT,
                text(f),
                Texts.amount(f.structuring().threshold()));
    }

    private static String text(AmountFeatures f) {
        return f.amount().text() + " " + f.amount().currency();
    }
}
