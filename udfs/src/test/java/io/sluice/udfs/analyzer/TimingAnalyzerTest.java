package io.sluice.udfs.analyzer;

import static io.sluice.udfs.analyzer.SenderPayments.DAY;
import static io.sluice.udfs.analyzer.SenderPayments.HOUR;
import static io.sluice.udfs.analyzer.SenderPayments.NOON;
import static io.sluice.udfs.analyzer.SenderPayments.habit;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.EvidenceState;
import io.sluice.udfs.model.FeatureVector;
import io.sluice.udfs.model.ReasonCode;
import io.sluice.udfs.policy.ExpectedShape;
import io.sluice.udfs.policy.TimingThresholds;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TimingAnalyzerTest {

    private static final WeeklyShape FLAT = WeeklyShape.of(ExpectedShape.FLAT);
    private static final TimingThresholds DEFAULT = TimingThresholds.DEFAULT;

    /** Pays at noon UTC, for two months. */
    private static final SenderProfile AT_NOON = habit(NOON, DAY, 60, 20);

    @Test
    void theUsualHourIsNothing() {
        assertThat(judge(AT_NOON, NOON + HOUR / 2, 0).score()).isZero();
        assertThat(judge(AT_NOON, NOON + HOUR, 0).score()).isZero();
    }

    @Test
    void theNightOfOneWhoSleepsIsAHint() {
        Evidence evidence = judge(AT_NOON, NOON + 15 * HOUR, 0);
        assertThat(codes(evidence)).contains(ReasonCode.LATE_NIGHT, ReasonCode.UNUSUAL_HOUR);
        assertThat(evidence.score()).isBetween(35, 60);
        assertThat(evidence.alertTypes()).isEmpty();
    }

    @Test
    void theNightOfANightWorkerIsHabit() {
        SenderProfile nurse = habit(NOON - 9 * HOUR, DAY, 60, 20);
        assertThat(judge(nurse, NOON + 15 * HOUR, 0).score()).isZero();
    }

    @Test
    void aTravellersDayIsThatOfTheLocalClock() {
        assertThat(judge(AT_NOON, NOON + 12 * HOUR, 12 * 60).score()).isZero();
    }

    @Test
    void withoutAnOffsetNoNightIsKnown() {
        Evidence evidence = judge(AT_NOON, NOON + 15 * HOUR, LocalTime.UNKNOWN_OFFSET);
        assertThat(codes(evidence)).doesNotContain(ReasonCode.LATE_NIGHT);
    }

    @Test
    void aDormantAccountThatWakesIsAHint() {
        Evidence evidence = judge(AT_NOON, NOON + 140 * DAY, 0);
        assertThat(codes(evidence)).contains(ReasonCode.DORMANT_ACCOUNT);
        SenderProfile hardlyUsed = habit(NOON, DAY, 2, 20);
        assertThat(judge(hardlyUsed, NOON + 140 * DAY, 0).state())
                .isEqualTo(EvidenceState.INSUFFICIENT_HISTORY);
    }

    @Test
    void aRareWeekdayIsAHint() {
        SenderProfile mondays = habit(NOON, 7 * DAY, 80, 20);
        assertThat(codes(judge(mondays, NOON + 3 * DAY, 0))).contains(ReasonCode.UNUSUAL_WEEKDAY);
    }

    @Property
    void sharesOfADaySumToOne(@ForAll @IntRange(min = 12, max = 500) int payments) {
        SenderProfile profile = habit(NOON, 7 * HOUR, payments, 20);
        double sum = 0;
        for (int hour = 0; hour < 24; hour++) {
            sum += profile.habits().hourShare(hour, FLAT.hourShares(), 6);
        }
        assertThat(sum).isBetween(0.999999, 1.000001);
    }

    @Property
    void neverFailsAndNeverWritesInfinity(
            @ForAll long time,
            @ForAll long first,
            @ForAll @IntRange(min = -2000, max = 2000) int offset) {
        SenderProfile profile = habit(first, 1, 20, 20);
        TimingFeatures features = TimingFeatures.of(time, offset, profile, FLAT, DEFAULT);
        assertThat(new TimingAnalyzer().analyze(features, DEFAULT)).isNotNull();
        FeatureVector vector = FeatureVector.empty(SenderPayments.REGISTRY);
        features.fill(vector, SenderPayments.REGISTRY);
        for (double value : vector.toArray()) {
            assertThat(Double.isInfinite(value)).isFalse();
        }
        assertThat(features.localHour()).isBetween(0.0, 24.0);
    }

    private static Evidence judge(SenderProfile profile, long time, int offset) {
        return new TimingAnalyzer()
                .analyze(TimingFeatures.of(time, offset, profile, FLAT, DEFAULT), DEFAULT);
    }

    private static List<ReasonCode> codes(Evidence evidence) {
        return evidence.reasons().stream().map(reason -> reason.code()).toList();
    }
}
