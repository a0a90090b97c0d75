package io.sluice.udfs.analyzer;

import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.AnalyzerId;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.EvidenceState;
import io.sluice.udfs.model.ReasonCode;
import io.sluice.udfs.model.Subject;
import io.sluice.udfs.policy.VelocityThresholds;

/**
 * Too many payments, too much money, too fast, too regular or too often declined.
 *
 * <p>A peak that the account has had on earlier days (a batch), or that it is listed for (a
 * payroll), is habit, not an attack.
 */
public final class VelocityAnalyzer implements Analyzer<VelocityFeatures, VelocityThresholds> {

    /** What is left of a finding that habit explains. */
    private static final int HABITUAL_SCORE = 15;

    private static final int HINT_SCORE = 30;
    private static final int REPEATED_DECLINES_SCORE = 40;

    @Override
    public Evidence analyze(VelocityFeatures features, VelocityThresholds thresholds) {
        Findings findings = new Findings();
        rate(features, thresholds, findings);
        sum(features, thresholds, findings);
        burst(features, thresholds, findings);
        regularity(features, thresholds, findings);
        declines(features, thresholds, findings);
        return features.known() == 0
                ? findings.orElse(AnalyzerId.VELOCITY, EvidenceState.INSUFFICIENT_HISTORY)
                : findings.scored(AnalyzerId.VELOCITY);
    }

    private static void rate(VelocityFeatures f, VelocityThresholds t, Findings findings) {
        int inHour = rateScore(f.hour(), t.leastInHour(), t);
        int inDay = rateScore(f.day(), t.leastInDay(), t);
        int score = Math.max(inHour, inDay);
        if (score == 0) {
            return;
        }
        WindowCount worst = inHour >= inDay ? f.hour() : f.day();
        String[] values = {
            String.valueOf(worst.payments()), worst.name(), Wording.tenths(worst.ratio())
        };
        boolean habitual = habitual(f, t);
        if (habitual || score < t.elevatedScore()) {
            int strength = habitual ? Math.min(score, HABITUAL_SCORE) : score;
            findings.hint(strength, Subject.SENDER, ReasonCode.RATE_ABOVE_EXPECTED, values);
        } else {
            findings.alert(
                    AlertType.VELOCITY_ANOMALY,
                    score,
                    Subject.SENDER,
                    ReasonCode.RATE_ABOVE_EXPECTED,
                    values);
        }
    }

    /** Whether the account has had such an hour before, or lives on such hours. */
    private static boolean habitual(VelocityFeatures f, VelocityThresholds t) {
        return f.byTrade() || f.hour().payments() <= t.habitualFactor() * f.habitualInHour();
    }

    /** Grows with the ratio; below the least count a high ratio is at most a hint. */
    private static int rateScore(WindowCount window, int least, VelocityThresholds t) {
        double ratio = window.ratio();
        long count = window.payments();
        if (count >= least) {
            return ratio > t.highRatio()
                    ? t.highScore()
                    : ratio > t.elevatedRatio() ? t.elevatedScore() : 0;
        }
        return ratio > t.highRatio() && 3 * count >= 2L * least ? HINT_SCORE : 0;
    }

    private static void sum(VelocityFeatures f, VelocityThresholds t, Findings findings) {
        if (f.day().payments() < t.leastForSum() || !(f.sumRatio() > t.sumRatio())) {
            return;
        }
        String[] values = {
            Wording.money((long) f.sumInDay()), f.day().name(), Wording.tenths(f.sumRatio()),
        };
        if (habitual(f, t)) {
            findings.hint(HABITUAL_SCORE, Subject.SENDER, ReasonCode.SUM_ABOVE_EXPECTED, values);
        } else if (f.day().ratio() > t.elevatedRatio()) {
            findings.alert(
                    AlertType.VELOCITY_ANOMALY,
                    t.elevatedScore(),
                    Subject.SENDER,
                    ReasonCode.SUM_ABOVE_EXPECTED,
                    values);
        } else {
            findings.hint(HINT_SCORE, Subject.SENDER, ReasonCode.SUM_ABOVE_EXPECTED, values);
        }
    }

    private static void burst(VelocityFeatures f, VelocityThresholds t, Findings findings) {
        boolean habitual =
                f.byTrade() || f.minute().payments() <= t.habitualFactor() * f.habitualInMinute();
        boolean expected = f.hour().ratio() <= t.elevatedRatio();
        if (f.minute().payments() < t.burstCount()) {
            return;
        }
        String[] values = {String.valueOf(f.minute().payments()), f.minute().name()};
        if (habitual || expected) {
            findings.hint(HABITUAL_SCORE, Subject.SENDER, ReasonCode.BURST, values);
        } else {
            findings.alert(
                    AlertType.VELOCITY_ANOMALY,
                    t.burstScore(),
                    Subject.SENDER,
                    ReasonCode.BURST,
                    values);
        }
    }

    private static void regularity(VelocityFeatures f, VelocityThresholds t, Findings findings) {
        InterArrivals arrivals = f.arrivals();
        boolean regular =
                arrivals.payments() >= t.regularPayments()
                        && arrivals.spanMillis() <= t.regularSpanMillis()
                        && arrivals.variation() < t.regularVariation();
        boolean habitual = habitual(f, t);
        boolean expected = f.hour().ratio() <= t.elevatedRatio() / 2;
        if (regular && !habitual && !expected) {
            findings.alert(
                    AlertType.VELOCITY_ANOMALY,
                    t.regularScore(),
                    Subject.SENDER,
                    ReasonCode.MACHINE_REGULARITY,
                    String.valueOf(arrivals.payments()),
                    Wording.percent(arrivals.variation()));
        }
    }

    private static void declines(VelocityFeatures f, VelocityThresholds t, Findings findings) {
        long declined = f.declinedInHour();
        String[] values = {String.valueOf(declined), f.hour().name()};
        if (declined >= t.declinedCount() && 4 * declined >= f.hour().payments()) {
            findings.alert(
                    AlertType.VELOCITY_ANOMALY,
                    t.declinedScore(),
                    Subject.SENDER,
                    ReasonCode.DECLINED_ATTEMPTS,
                    values);
        } else if (declined >= t.declinedHint() && 4 * declined >= f.hour().payments()) {
            findings.hint(
                    REPEATED_DECLINES_SCORE, Subject.SENDER, ReasonCode.DECLINED_ATTEMPTS, values);
        }
    }
}
