package io.sluice.udfs.analyzer;

import io.sluice.udfs.model.AnalyzerId;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.EvidenceState;
import io.sluice.udfs.model.ReasonCode;
import io.sluice.udfs.model.Subject;
import io.sluice.udfs.policy.TimingThresholds;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * Unusual hours and weekdays, late nights, dormant accounts that wake. A time alone proves nothing:
 * hints only, never an alert.
 */
public final class TimingAnalyzer implements Analyzer<TimingFeatures, TimingThresholds> {

    @Override
    public Evidence analyze(TimingFeatures features, TimingThresholds thresholds) {
        Findings findings = new Findings();
        dormancy(features, thresholds, findings);
        if (features.habits() < thresholds.leastPayments()) {
            return findings.orElse(AnalyzerId.TIMING, EvidenceState.INSUFFICIENT_HISTORY);
        }
        hour(features, thresholds, findings);
        if (features.weekdayShare() < thresholds.rareWeekday()) {
            findings.hint(
                    thresholds.rareWeekdayScore(),
                    Subject.SENDER,
                    ReasonCode.UNUSUAL_WEEKDAY,
                    weekday(features.weekday()),
                    Wording.percent(features.weekdayShare()));
        }
        findings.atLeast(findings.score() + thresholds.togetherScore() * (findings.size() - 1));
        return findings.scored(AnalyzerId.TIMING);
    }

    private static void hour(TimingFeatures f, TimingThresholds t, Findings findings) {
        String hour = String.valueOf((int) f.localHour());
        if (f.hourShare() < t.rareHour()) {
            findings.hint(
                    t.rareHourScore(),
                    Subject.SENDER,
                    ReasonCode.UNUSUAL_HOUR,
                    hour,
                    Wording.percent(f.hourShare()));
        }
        boolean night = f.localHour() >= t.nightFrom() && f.localHour() < t.nightTo();
        if (night && f.localKnown() && f.nightShare() < t.nightHabit()) {
            findings.hint(t.nightScore(), Subject.SENDER, ReasonCode.LATE_NIGHT, hour);
        }
    }

    private static void dormancy(TimingFeatures f, TimingThresholds t, Findings findings) {
        if (f.dormancy() >= t.dormantMillis() && f.payments() >= t.leastBeforeDormancy()) {
            findings.hint(
                    t.dormantScore(),
                    Subject.SENDER,
                    ReasonCode.DORMANT_ACCOUNT,
                    Wording.duration((long) f.dormancy()));
        }
    }

    private static String weekday(int weekday) {
        return DayOfWeek.of(weekday + 1).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
