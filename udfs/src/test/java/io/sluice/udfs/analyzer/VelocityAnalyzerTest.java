package io.sluice.udfs.analyzer;

import static io.sluice.udfs.analyzer.SenderPayments.DAY;
import static io.sluice.udfs.analyzer.SenderPayments.HOUR;
import static io.sluice.udfs.analyzer.SenderPayments.NOON;
import static io.sluice.udfs.analyzer.SenderPayments.habit;
import static io.sluice.udfs.analyzer.SenderPayments.payment;
import static io.sluice.udfs.analyzer.SenderPayments.windows;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.EvidenceState;
import io.sluice.udfs.model.Feature;
import io.sluice.udfs.model.FeatureVector;
import io.sluice.udfs.model.ReasonCode;
import io.sluice.udfs.policy.ExpectedShape;
import io.sluice.udfs.policy.VelocityThresholds;
import io.sluice.udfs.window.Event;
import io.sluice.udfs.window.WindowStatistics;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class VelocityAnalyzerTest {

    private static final WeeklyShape FLAT = WeeklyShape.of(ExpectedShape.FLAT);
    private static final VelocityThresholds DEFAULT = VelocityThresholds.DEFAULT;

    /** A payment a day for a month. */
    private static final SenderProfile DAILY = habit(NOON, DAY, 30, 10);

    @Test
    void aQuietDayIsNothing() {
        Evidence evidence = judge(DAILY, windows(0, 0, 0, 0, 1, 7, 30));
        assertThat(evidence.state()).isEqualTo(EvidenceState.SCORED);
        assertThat(evidence.score()).isZero();
    }

    @Test
    void manyTimesTheExpectedRateIsAnomalous() {
        Evidence evidence = judge(DAILY, windows(0, 1, 3, 12, 13, 19, 42));
        assertThat(evidence.score()).isEqualTo(90);
        assertThat(evidence.alertTypes()).contains(AlertType.VELOCITY_ANOMALY);
        assertThat(evidence.reasons().get(0).code()).isEqualTo(ReasonCode.RATE_ABOVE_EXPECTED);
    }

    @Test
    void aShoppingTripIsAtMostAHint() {
        Evidence evidence = judge(DAILY, windows(0, 0, 1, 4, 5, 11, 34));
        assertThat(evidence.score()).isLessThanOrEqualTo(30);
        assertThat(evidence.alertTypes()).isEmpty();
    }

    @Test
    void anAccountOfManyPaymentsIsUsedToMany() {
        SenderProfile exchange = habit(NOON, HOUR / 20, 14_400, 10);
        Evidence evidence = judge(exchange, windows(0, 1, 3, 25, 480, 3_360, 14_400));
        assertThat(evidence.score()).isZero();
    }

    @Test
    void theSecondPayrollIsHabitButABurstElsewhereIsNot() {
        SenderProfile company = DAILY.learn(lesson(NOON - 30 * DAY, 200, 60));
        WindowStatistics[] payroll = windows(0, 62, 205, 205, 206, 212, 440);
        assertThat(judge(company, payroll).alertTypes()).isEmpty();
        assertThat(judge(DAILY, payroll).alertTypes()).contains(AlertType.VELOCITY_ANOMALY);
        SenderProfile attackedToday = DAILY.learn(lesson(NOON - HOUR, 200, 60));
        assertThat(judge(attackedToday, payroll).alertTypes()).contains(AlertType.VELOCITY_ANOMALY);
    }

    @Test
    void aListedPayrollNeedsNoHistoryOfPayrolls() {
        VelocityFeatures payroll = features(DAILY, windows(0, 62, 205, 205, 206, 212, 440));
        VelocityAnalyzer analyzer = new VelocityAnalyzer();
        assertThat(analyzer.analyze(payroll, DEFAULT).alertTypes())
                .contains(AlertType.VELOCITY_ANOMALY);
        assertThat(analyzer.analyze(payroll.ofTrade(true), DEFAULT).alertTypes()).isEmpty();
    }

    @Test
    void aBurstWithinAMinuteIsAnomalous() {
        Evidence evidence = judge(DAILY, windows(0, 5, 5, 5, 5, 11, 34));
        assertThat(evidence.score()).isGreaterThanOrEqualTo(75);
        assertThat(codes(evidence)).contains(ReasonCode.BURST);
    }

    @Test
    void aMachinesRhythmIsAnomalousAMonthlySubscriptionIsNot() {
        List<Event> everyFiveMinutes = events(300_000, 10);
        Evidence machine = judge(DAILY, windows(0, 0, 0, 10, 10, 16, 39), everyFiveMinutes);
        assertThat(codes(machine)).contains(ReasonCode.MACHINE_REGULARITY);

        SenderProfile subscriber = habit(NOON, 30 * DAY, 12, 10);
        Evidence monthly = judge(subscriber, windows(0, 0, 0, 0, 0, 0, 1), events(30 * DAY, 12));
        assertThat(monthly.score()).isZero();
    }

    @Test
    void cardTestingShowsInDeclines() {
        Evidence evidence = judge(DAILY, windows(7, 1, 4, 8, 8, 14, 38));
        assertThat(codes(evidence)).contains(ReasonCode.DECLINED_ATTEMPTS);
        assertThat(evidence.score()).isGreaterThanOrEqualTo(85);
    }

    @Test
    void aFewDeclinesOfABusyAccountAreNothing() {
        SenderProfile busy = habit(NOON, HOUR / 20, 14_400, 10);
        Evidence evidence = judge(busy, windows(3, 1, 3, 25, 480, 3_360, 14_400));
        assertThat(evidence.score()).isZero();
    }

    @Test
    void theFirstPaymentHasNoHistory() {
        Evidence evidence = judge(SenderProfile.EMPTY, windows(0, 0, 0, 0, 0, 0, 0));
        assertThat(evidence.state()).isEqualTo(EvidenceState.INSUFFICIENT_HISTORY);
    }

    @Property
    void theRatioGrowsWithTheCount(@ForAll @IntRange(max = 5_000) int count) {
        double less =
                features(DAILY, windows(0, 0, 0, count, count, count, count + 30)).hour().ratio();
        double more =
                features(DAILY, windows(0, 0, 0, count + 1, count + 1, count + 1, count + 31))
                        .hour()
                        .ratio();
        assertThat(more).isGreaterThan(less);
    }

    @Property
    void neverFailsAndNeverWritesInfinity(
            @ForAll long time,
            @ForAll @LongRange(min = Long.MIN_VALUE + 1) long first,
            @ForAll long micros,
            @ForAll @Size(6) long[] counts) {
        SenderProfile profile = SenderProfile.EMPTY.learn(Lesson.ofEvent(first, micros));
        VelocityFeatures features =
                VelocityFeatures.of(
                        payment(time, 1).valued(micros),
                        profile,
                        windows(0, counts),
                        List.of(SenderPayments.event(first, micros, 1)),
                        FLAT,
                        60,
                        DEFAULT);
        assertThat(new VelocityAnalyzer().analyze(features, DEFAULT)).isNotNull();
        FeatureVector vector = FeatureVector.empty(SenderPayments.REGISTRY);
        features.fill(vector, SenderPayments.REGISTRY);
        assertThat(vector.get(SenderPayments.REGISTRY.index(Feature.VELOCITY_RATIO))).isFinite();
        assertThat(vector.get(SenderPayments.REGISTRY.index(Feature.EXPECTED_RATE))).isFinite();
    }

    private static Evidence judge(SenderProfile profile, WindowStatistics[] windows) {
        return judge(profile, windows, List.of());
    }

    private static Evidence judge(
            SenderProfile profile, WindowStatistics[] windows, List<Event> latest) {
        VelocityFeatures features =
                VelocityFeatures.of(payment(NOON, 10), profile, windows, latest, FLAT, 0, DEFAULT);
        return new VelocityAnalyzer().analyze(features, DEFAULT);
    }

    private static VelocityFeatures features(SenderProfile profile, WindowStatistics[] windows) {
        return VelocityFeatures.of(
                payment(NOON, 10), profile, windows, List.of(), FLAT, 0, DEFAULT);
    }

    private static Lesson lesson(long time, int inHour, int inMinute) {
        return new Lesson(time, 10_000_000, 0, Sighting.NONE, null, 0, 0, inHour, inMinute);
    }

    private static List<Event> events(long step, int count) {
        List<Event> events = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            events.add(SenderPayments.event(NOON - i * step, 10_000_000, 7));
        }
        return events;
    }

    private static List<ReasonCode> codes(Evidence evidence) {
        return evidence.reasons().stream().map(reason -> reason.code()).toList();
    }
}
