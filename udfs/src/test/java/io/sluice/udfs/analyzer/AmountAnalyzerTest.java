package io.sluice.udfs.analyzer;

import static io.sluice.udfs.analyzer.SenderPayments.DAY;
import static io.sluice.udfs.analyzer.SenderPayments.HOUR;
import static io.sluice.udfs.analyzer.SenderPayments.NOON;
import static io.sluice.udfs.analyzer.SenderPayments.UNIT;
import static io.sluice.udfs.analyzer.SenderPayments.habit;
import static io.sluice.udfs.analyzer.SenderPayments.payment;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Channel;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.EvidenceState;
import io.sluice.udfs.model.Feature;
import io.sluice.udfs.model.FeatureVector;
import io.sluice.udfs.model.Money;
import io.sluice.udfs.model.ReasonCode;
import io.sluice.udfs.model.TransactionKind;
import io.sluice.udfs.policy.AmountThresholds;
import io.sluice.udfs.policy.StructuringThresholds;
import io.sluice.udfs.window.Event;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class AmountAnalyzerTest {

    private static final AmountThresholds DEFAULT = AmountThresholds.DEFAULT;
    private static final DustTrail NOTHING_SENT = new DustTrail(List.of(), 1);

    /** Everyday amounts from 5 to 120. */
    private static final SenderProfile SHOPPER =
            habit(NOON, 12 * HOUR, 60, 5, 12, 18, 25, 33, 40, 55, 70, 95, 120);

    @Test
    void anEverydayAmountIsNothing() {
        Evidence evidence = judge(SHOPPER, payment(NOON, 42));
        assertThat(evidence.state()).isEqualTo(EvidenceState.SCORED);
        assertThat(evidence.score()).isZero();
    }

    @Test
    void anAmountFarAboveAllBeforeIsAnomalous() {
        Evidence strong = judge(SHOPPER, payment(NOON, 2_500.5));
        assertThat(strong.alertTypes()).containsExactly(AlertType.AMOUNT_ANOMALY);
        assertThat(strong.score()).isGreaterThanOrEqualTo(75);
        assertThat(strong.reasons().get(0).text()).contains("2500.5 EUR");
    }

    @Test
    void theNextRentIsNoAnomaly() {
        SenderProfile tenant = SHOPPER.learn(Lesson.ofEvent(NOON - 30 * DAY, 1_400 * UNIT));
        assertThat(judge(tenant, payment(NOON, 1_430)).score()).isLessThanOrEqualTo(20);
    }

    @Test
    void aSmallAccountsFirstLargerBasketIsNoAnomaly() {
        SenderProfile coffee = habit(NOON, DAY, 40, 3, 3.5, 4);
        assertThat(judge(coffee, payment(NOON, 30)).score()).isZero();
    }

    @Test
    void aRefundHasTheAmountOfWhatItUndoes() {
        Evidence evidence =
                judge(SHOPPER, payment(NOON, 9_000, "EUR", Channel.CARD, TransactionKind.REFUND));
        assertThat(evidence.state()).isEqualTo(EvidenceState.NOT_APPLICABLE);
    }

    @Test
    void littleHistoryIsSaidSo() {
        SenderProfile young = habit(NOON, DAY, 3, 20);
        assertThat(judge(young, payment(NOON, 900)).state())
                .isEqualTo(EvidenceState.INSUFFICIENT_HISTORY);
    }

    @Test
    void withoutARateTheAmountCountsAsUnknown() {
        Assessment unvalued =
                SenderPayments.unvalued(
                        NOON,
                        new Money("5", 5 * UNIT, "XYZ"),
                        Channel.CARD,
                        TransactionKind.PAYMENT);
        Evidence evidence = judge(SHOPPER, unvalued);
        assertThat(evidence.state()).isEqualTo(EvidenceState.INSUFFICIENT_HISTORY);
        assertThat(evidence.reasons().get(0).code()).isEqualTo(ReasonCode.NO_RATE);
        assertThat(features(SHOPPER, unvalued, NOTHING_SENT).z()).isNaN();
    }

    @Test
    void sumsSplitBelowTheThresholdAreStructuring() {
        SenderProfile split = withParts(SHOPPER, NOON - 2 * HOUR, 3_400, NOON - HOUR, 3_300);
        Evidence evidence = judge(split, payment(NOON, 3_500));
        assertThat(evidence.alertTypes()).contains(AlertType.STRUCTURING);
        assertThat(evidence.score()).isGreaterThanOrEqualTo(85);
    }

    @Test
    void aWeekendCountsForMondayOtherDaysDoNot() {
        SenderProfile weekend = withParts(SHOPPER, NOON - 2 * DAY, 4_900, NOON - DAY, 4_800);
        assertThat(judge(weekend, payment(NOON, 4_700)).alertTypes())
                .contains(AlertType.STRUCTURING);
        SenderProfile lastWeek = withParts(SHOPPER, NOON - 4 * DAY, 4_900, NOON - 5 * DAY, 4_800);
        assertThat(judge(lastWeek, payment(NOON, 4_700)).alertTypes())
                .doesNotContain(AlertType.STRUCTURING);
    }

    @Test
    void onePaymentJustBelowIsOnlyAHint() {
        SenderProfile large = habit(NOON, DAY, 40, 500, 1_000, 8_000);
        Evidence evidence = judge(large, payment(NOON, 9_900));
        assertThat(evidence.alertTypes()).isEmpty();
        assertThat(evidence.score()).isBetween(10, 40);
    }

    @Test
    void aCompanyThatPaysSuchInvoicesEveryDayIsNoSmurf() {
        SenderProfile company = habit(NOON, 6 * HOUR, 120, 1_200, 2_500, 4_000, 6_500);
        SenderProfile today = withParts(company, NOON - 2 * HOUR, 5_200, NOON - HOUR, 3_300);
        assertThat(judge(today, payment(NOON, 4_100)).alertTypes()).isEmpty();
        SenderProfile crowding = withParts(company, NOON - 2 * HOUR, 9_800, NOON - HOUR, 9_700);
        assertThat(judge(crowding, payment(NOON, 9_900)).alertTypes())
                .contains(AlertType.STRUCTURING);
    }

    @Test
    void salariesOfAListedPayrollAreNoParts() {
        SenderProfile today = withParts(SHOPPER, NOON - 2 * HOUR, 3_400, NOON - HOUR, 3_300);
        AmountFeatures salary = features(today, payment(NOON, 3_500), NOTHING_SENT).ofTrade(true);
        assertThat(new AmountAnalyzer().analyze(salary, DEFAULT).alertTypes())
                .doesNotContain(AlertType.STRUCTURING);
    }

    @Test
    void aDeclinedAttemptThatIsTriedAgainIsNotTwoParts() {
        SenderProfile tried = withParts(SHOPPER, NOON - HOUR, 6_000, NOON - 400 * DAY, 3_000);
        SenderProfile declined = tried.unlearn(NOON - HOUR, 6_000 * UNIT, 0, false);
        assertThat(judge(declined, payment(NOON, 6_000)).alertTypes())
                .doesNotContain(AlertType.STRUCTURING);
        assertThat(judge(tried, payment(NOON, 6_000)).alertTypes()).contains(AlertType.STRUCTURING);
    }

    @Test
    void dustToManyIsAnAttackATestTransferIsNot() {
        Assessment dust =
                payment(NOON, 0.001, "USDT", Channel.STABLECOIN, TransactionKind.TRANSFER);
        Evidence test = judge(SHOPPER, dust);
        assertThat(test.alertTypes()).isEmpty();
        assertThat(test.score()).isBetween(20, 60);

        List<Event> sent =
                List.of(
                        SenderPayments.event(NOON - 5, 900, 2),
                        SenderPayments.event(NOON - 9, 0, 3));
        AmountFeatures many = features(SHOPPER, dust, new DustTrail(sent, 1));
        assertThat(new AmountAnalyzer().analyze(many, DEFAULT).alertTypes())
                .containsExactly(AlertType.DUST_ATTACK);
        AmountFeatures same = features(SHOPPER, dust, new DustTrail(sent, 3));
        assertThat(same.dustRecipients()).isEqualTo(2);
    }

    @Test
    void aRoundAmountIsHardlyAHint() {
        SenderProfile saver = habit(NOON, DAY, 30, 400, 500, 650);
        assertThat(judge(saver, payment(NOON, 600)).score()).isBetween(1, 15);
        assertThat(judge(saver, payment(NOON, 601)).score()).isZero();
    }

    @Property
    void scoreDoesNotFallWithTheAmount(
            @ForAll @DoubleRange(min = 0.2, max = 9_000) double units,
            @ForAll @DoubleRange(min = 1, max = 100) double factor) {
        SenderProfile usd = SHOPPER;
        int less = scoreOfDeviation(usd, units);
        assertThat(scoreOfDeviation(usd, units * factor)).isGreaterThanOrEqualTo(less);
    }

    @Property
    void neverFailsAndNeverWritesInfinity(
            @ForAll @LongRange(min = -1) long micros,
            @ForAll @LongRange(min = 0) long original,
            @ForAll long known,
            @ForAll long time,
            @ForAll @IntRange(max = 60) int payments) {
        SenderProfile profile = SHOPPER;
        for (int i = 0; i < payments; i++) {
            profile = profile.learn(lesson(time - i, original, known));
        }
        Assessment payment =
                SenderPayments.unvalued(
                                time,
                                new Money("x", original, "EUR"),
                                Channel.CARD,
                                TransactionKind.PAYMENT)
                        .valued(micros);
        AmountFeatures features = features(profile, payment, NOTHING_SENT);
        assertThat(new AmountAnalyzer().analyze(features, DEFAULT)).isNotNull();
        FeatureVector vector = FeatureVector.empty(SenderPayments.REGISTRY);
        features.fill(vector, SenderPayments.REGISTRY);
        for (double value : vector.toArray()) {
            assertThat(Double.isInfinite(value)).isFalse();
        }
        if (micros >= 0) {
            assertThat(vector.get(SenderPayments.REGISTRY.index(Feature.AMOUNT_Z))).isFinite();
        }
    }

    private static int scoreOfDeviation(SenderProfile profile, double units) {
        return judge(
                        profile,
                        payment(NOON, units + 0.1234, "CHF", Channel.CARD, TransactionKind.PAYMENT))
                .score();
    }

    private static SenderProfile withParts(
            SenderProfile profile, long time1, double units1, long time2, double units2) {
        return profile.learn(lesson(time1, (long) (units1 * UNIT), (long) (units1 * UNIT)))
                .learn(lesson(time2, (long) (units2 * UNIT), (long) (units2 * UNIT)));
    }

    private static Lesson lesson(long time, long partMicros, long micros) {
        int currency = LargeAmounts.currencyKey("EUR");
        return new Lesson(time, micros, 0, Sighting.NONE, null, currency, partMicros, 1, 1);
    }

    private static Evidence judge(SenderProfile profile, Assessment payment) {
        return new AmountAnalyzer().analyze(features(profile, payment, NOTHING_SENT), DEFAULT);
    }

    private static AmountFeatures features(
            SenderProfile profile, Assessment payment, DustTrail dust) {
        return AmountFeatures.of(payment, profile, dust, 0, DEFAULT, StructuringThresholds.DEFAULT);
    }
}
