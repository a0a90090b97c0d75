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
        EvidenceDraft draft = new EvidenceDraft(AnalyzerId.TIMING);
        dormancy(features, thresholds, draft);
        if (features.habits() < thresholds.leastPayments()) {
            return draft.orElse(EvidenceState.INSUFFICIENT_HISTORY);
        }
        hour(features, thresholds, draft);
        if (features.weekdayShare() < thresholds.rareWeekday()) {
            draft.hint(
                    thresholds.rareWeekdayScore(),
                    ReasonCode.UNUSUAL_WEEKDAY,
                    Subject.SENDER,
                    weekday(features.weekday()),
                    Texts.share(features.weekdayShare()));
        }
        draft.atLeast(draft.score() + thresholds.togetherScore() * (draft.findings() - 1));
        return draft.scored();
    }

    private static void hour(TimingFeatures f, TimingThresholds t, EvidenceDraft draft) {
        String hour = String.valueOf((int) f.localHour());
        if (f.hourShare() < t.rareHour()) {
            draft.hint(
                    t.rareHourScore(),
                    ReasonCode.UNUSUAL_HOUR,
                    Subject.SENDER,
                    hour,
                    Texts.share(f.hourShare()));
        }
        boolean night = f.localHour() >= t.nightFrom() && f.localHour() < t.nightTo();
        if (night && f.localKnown() && f.nightShare() < t.nightHabit()) {
            draft.hint(t.nightScore(), ReasonCode.LATE_NIGHT, Subject.SENDER, hour);
        }
    }

    private static void dormancy(TimingFeatures f, TimingThresholds t, EvidenceDraft draft) {
        if (f.dormancy() >= t.dormantMillis() && f.payments() >= t.leastBeforeDormancy()) {
            draft.hint(
                    t.dormantScore(),
                    ReasonCode.DORMANT_ACCOUNT,
                    Subject.SENDER,
                    Texts.duration((long) f.dormancy()));
        }
    }

    private static String weekday(int weekday) {
        return DayOfWeek.of(weekday + 1).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
