package io.sluice.udfs.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.udfs.analyzer.SenderProfile;
import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.AnalyzerId;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Biometrics;
import io.sluice.udfs.model.Channel;
import io.sluice.udfs.model.Device;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.EvidenceState;
import io.sluice.udfs.model.Feature;
import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.udfs.model.FeatureVector;
import io.sluice.udfs.model.Hashes;
import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.Location;
import io.sluice.udfs.model.Outcome;
import io.sluice.udfs.model.OutcomeKind;
import io.sluice.udfs.model.Payments;
import io.sluice.udfs.model.Room;
import io.sluice.udfs.model.Transaction;
import io.sluice.udfs.model.WindowStatistic;
import io.sluice.udfs.policy.PolicyDefaults;
import io.sluice.udfs.window.EventKey;
import io.sluice.udfs.window.EventLog;
import io.sluice.udfs.window.LogLimits;
import java.util.List;
import org.junit.jupiter.api.Test;

class SenderExaminationTest {

    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;
    private static final long AFTER_DAYS = Payments.NOON + 20 * DAY;
    private static final FeatureRegistry REGISTRY =
            new FeatureRegistry(FeatureRegistry.DEFAULT_WINDOWS);

    private final RulesInForce rules = RulesInForce.of(PolicyDefaults.rulebook());
    private final SenderExamination examination =
            new SenderExamination(REGISTRY, LogLimits.DEFAULT, Attempts.UNCOUNTED);
    private final SenderOutcomes outcomes =
            new SenderOutcomes(LogLimits.DEFAULT, Attempts.UNCOUNTED);
    private final MemorySenderRows rows = new MemorySenderRows();

    @Test
    void aFirstPaymentHasNoHistoryAndIsNotInItsOwnWindows() {
        Assessment payment = Payments.assessment(Payments.card("t", 10));
        Examined examined = examination.examine(payment, rows, rules);

        assertThat(examined.evidence())
                .extracting(Evidence::analyzer)
                .containsExactlyInAnyOrder(
                        AnalyzerId.VELOCITY,
                        AnalyzerId.AMOUNT,
                        AnalyzerId.PATTERN,
                        AnalyzerId.TIMING,
                        AnalyzerId.DEVICE,
                        AnalyzerId.BIOMETRIC);
        assertThat(of(examined, AnalyzerId.AMOUNT).state())
                .isEqualTo(EvidenceState.INSUFFICIENT_HISTORY);
        assertThat(of(examined, AnalyzerId.BIOMETRIC).state())
                .isEqualTo(EvidenceState.NOT_APPLICABLE);
        assertThat(count(payment.features(), 5)).isZero();
        assertThat(examined.event().arrival()).isEqualTo(1);
    }

    @Test
    void habitsMakeAnOrdinaryPaymentQuietAndABurstLoud() {
        payDaily(40);
        long now = Payments.NOON + 40 * DAY;
        Examined ordinary = pay("ordinary", 21, now);
        assertThat(ordinary.evidence()).allMatch(item -> item.alertTypes().isEmpty());

        Examined last = ordinary;
        for (int i = 0; i < 30; i++) {
            last = pay("burst" + i, 20, now + DAY + i * 2_000L);
        }
        assertThat(of(last, AnalyzerId.VELOCITY).alertTypes()).contains(AlertType.VELOCITY_ANOMALY);
        assertThat(of(last, AnalyzerId.VELOCITY).score()).isGreaterThanOrEqualTo(70);
    }

    @Test
    void anOutcomeIsSeenFromThenOnAndFraudIsUnlearnt() {
        payDaily(20);
        long then = Payments.NOON + 20 * DAY;
        Examined fraud = pay("fraud", 9_000, then);
        FirstSighting sighting = new FirstSighting(fraud.event(), 0, "bob", fraud.mark());
        var before = rows.profile().amounts().quantiles().rank(5_000_000_000L);

        long arrival =
                outcomes.apply(
                        outcome("fraud", OutcomeKind.FRAUD_CONFIRMED, then + DAY), sighting, rows);
        assertThat(arrival).isEqualTo(22);
        assertThat(before).isLessThan(1);
        assertThat(rows.profile().amounts().quantiles().rank(5_000_000_000L)).isEqualTo(1);

        Assessment early = assessment("early", 20, then + HOUR);
        examination.examine(early, rows, rules);
        Assessment late = assessment("late", 20, then + 2 * DAY);
        examination.examine(late, rows, rules);
        assertThat(bad(early.features())).isZero();
        assertThat(bad(late.features())).isEqualTo(1);
    }

    @Test
    void anOutcomeForAPaymentThatLeftTheLogIsNoArrival() {
        pay("old", 20, Payments.NOON);
        FirstSighting unknown = new FirstSighting(new EventKey(5, 5), 0, "bob", 0);
        assertThat(outcomes.apply(outcome("x", OutcomeKind.SETTLED, 9), unknown, rows))
                .isEqualTo(EventLog.GONE);
    }

    @Test
    void whatWasReceivedMakesAReturnARoundTripAndARepeatChangesNothing() {
        Transaction in =
                Payments.of("in", "bob", "alice", 1_000, Payments.NOON, Channel.BANK_TRANSFER);
        SenderReceipts.receive(in, rows, rules, Attempts.UNCOUNTED);
        SenderReceipts.receive(in, rows, rules, Attempts.UNCOUNTED);
        assertThat(rows.receipts().size()).isEqualTo(1);

        Transaction back =
                Payments.of(
                        "back",
                        "alice",
                        "bob",
                        990,
                        Payments.NOON + HOUR / 4,
                        Channel.BANK_TRANSFER);
        Assessment payment = Payments.assessment(back);
        examination.examine(payment, rows, rules);
        assertThat(payment.features().get(REGISTRY.index(Feature.ROUND_TRIP_SHARE)))
                .isBetween(0.9, 1.1);
    }

    @Test
    void biometricsAreLearntFromCleanPaymentsAndForgottenWithFraud() {
        for (int i = 0; i < 12; i++) {
            examination.examine(
                    Payments.assessment(typed("t" + i, 5 + i % 3, Payments.NOON + i * DAY)),
                    rows,
                    rules);
        }
        assertThat(rows.biometrics("phone").size()).isEqualTo(12);
        Assessment judged = Payments.assessment(typed("next", 6, Payments.NOON + 12 * DAY));
        Examined examined = examination.examine(judged, rows, rules);
        assertThat(of(examined, AnalyzerId.BIOMETRIC).state()).isEqualTo(EvidenceState.SCORED);

        FirstSighting sighting = new FirstSighting(examined.event(), 0, "bob", examined.mark());
        outcomes.apply(
                outcome("next", OutcomeKind.CHARGEBACK, Payments.NOON + 13 * DAY), sighting, rows);
        assertThat(rows.biometrics("phone").size()).isEqualTo(12);
    }

    @Test
    void classesOfDeviceAreOneInAnyCaseAndNeverMoreThanEight() {
        for (int i = 0; i < 20; i++) {
            examination.examine(
                    Payments.assessment(typed("t" + i, "Made-up-" + i, Payments.NOON + i * DAY)),
                    rows,
                    rules);
        }
        assertThat(rows.deviceClasses())
                .hasSize(8)
                .allSatisfy(name -> assertThat(name).startsWith("made-up-"));
    }

    @Test
    void madeUpClassesOfDeviceGoWithTheFraudThatTaughtThem() {
        for (int i = 0; i < 8; i++) {
            Transaction fraud = typed("t" + i, "made-up-" + i, Payments.NOON + i * DAY);
            FirstSighting payment = sighting("t" + i, examine(fraud));
            Outcome found = outcome("t" + i, OutcomeKind.CHARGEBACK, Payments.NOON + i * DAY + 1);
            outcomes.apply(found, payment, rows);
        }
        assertThat(rows.deviceClasses()).isEmpty();
    }

    @Test
    void whoHidesTheMovementsAtAnUnknownKindOfDeviceIsNotTakenForOneWhoHasNone() {
        for (int i = 0; i < 12; i++) {
            examine(typed("t" + i, 5 + i % 3, Payments.NOON + i * DAY));
        }
        Transaction usual = typed("next", 6, AFTER_DAYS);
        for (String deviceClass : new String[] {"phone", "tablet", null}) {
            Transaction hidden = hidden(usual, new Device("d2", deviceClass, "10.0.0.7"));
            assertThat(of(examine(hidden), AnalyzerId.BIOMETRIC).state())
                    .isEqualTo(EvidenceState.INSUFFICIENT_HISTORY);
        }
        assertThat(of(examine(hidden(usual, Device.NONE)), AnalyzerId.BIOMETRIC).state())
                .isEqualTo(EvidenceState.NOT_APPLICABLE);
    }

    @Test
    void fraudLeavesTheNumberOfPaymentsToCompareWith() {
        payDaily(40);
        FirstSighting payment = sighting("fraud", pay("fraud", 20, Payments.NOON + 60 * DAY));
        outcomes.apply(
                outcome("fraud", OutcomeKind.CHARGEBACK, Payments.NOON + 61 * DAY), payment, rows);
        assertThat(rows.profile().payments()).isEqualTo(40);
    }

    @Test
    void aCurrencyWithoutARateIsJudgedOnTheRest() {
        Transaction payment = Payments.full();
        Assessment unvalued = Assessment.begin(payment, 0, REGISTRY).valued(Assessment.NO_RATE);
        Examined examined = examination.examine(unvalued, rows, rules);

        assertThat(of(examined, AnalyzerId.AMOUNT).state())
                .isEqualTo(EvidenceState.INSUFFICIENT_HISTORY);
        assertThat(unvalued.features().get(REGISTRY.index(Feature.AMOUNT))).isNaN();
    }

    @Test
    void aRepeatedOutcomeUnlearnsOnce() {
        payDaily(20);
        FirstSighting payment = sighting("refused", pay("refused", 20, AFTER_DAYS));
        Outcome declined = outcome("refused", OutcomeKind.DECLINED, AFTER_DAYS + HOUR);
        outcomes.apply(declined, payment, rows);
        SenderProfile once = rows.profile();

        assertThat(outcomes.apply(declined, payment, rows)).isZero();
        assertThat(rows.profile()).isEqualTo(once);
    }

    @Test
    void fraudIsUnlearntAfterADeclineToo() {
        for (int day = 0; day < 5; day++) {
            examine(typed("d" + day, 5, Payments.NOON + day * DAY));
        }
        Transaction fraud = typed("fraud", 5, AFTER_DAYS, "stolen");
        FirstSighting payment = sighting("fraud", examine(fraud));
        examine(typed("again", 5, AFTER_DAYS + 1, "stolen"));
        examine(typed("more", 5, AFTER_DAYS + 2, "stolen"));
        int samples = rows.biometrics("phone").size();

        tell("fraud", OutcomeKind.DECLINED, AFTER_DAYS + HOUR, payment);
        assertThat(rows.profile().devices().size()).isEqualTo(2);
        tell("fraud", OutcomeKind.FRAUD_CONFIRMED, AFTER_DAYS + DAY, payment);

        assertThat(rows.profile().devices().size()).isEqualTo(1);
        assertThat(rows.biometrics("phone").size()).isEqualTo(samples - 1);
    }

    @Test
    void fraudOfAPaymentThatLeftTheLogTakesItsDeviceAndBiometricsBack() {
        for (int day = 0; day < 5; day++) {
            examine(typed("d" + day, 5, Payments.NOON + day * DAY));
        }
        Examined fraud = examine(typed("fraud", 5, AFTER_DAYS, "stolen"));
        examine(typed("again", 5, AFTER_DAYS + 1, "stolen"));
        int samples = rows.biometrics("phone").size();
        EventKey gone = new EventKey(AFTER_DAYS, fraud.event().arrival() + 100);
        FirstSighting payment = new FirstSighting(gone, 0, "bob", fraud.mark());

        for (int repeat = 0; repeat < 2; repeat++) {
            assertThat(
                            outcomes.apply(
                                    outcome("fraud", OutcomeKind.CHARGEBACK, AFTER_DAYS + 60 * DAY),
                                    payment,
                                    rows))
                    .isEqualTo(EventLog.GONE);
            assertThat(rows.profile().devices().size()).isEqualTo(1);
            assertThat(rows.biometrics("phone").size()).isEqualTo(samples - 1);
        }
    }

    @Test
    void aSecondBadOutcomeAndADeclineAfterFraudUnlearnNoMore() {
        payDaily(20);
        FirstSighting payment = sighting("fraud", pay("fraud", 20, AFTER_DAYS));
        tell("fraud", OutcomeKind.FRAUD_CONFIRMED, AFTER_DAYS + HOUR, payment);
        SenderProfile once = rows.profile();

        tell("fraud", OutcomeKind.CHARGEBACK, AFTER_DAYS + DAY, payment);
        tell("fraud", OutcomeKind.DECLINED, AFTER_DAYS + 2 * DAY, payment);
        assertThat(rows.profile()).isEqualTo(once);
    }

    @Test
    void aDeclinedPaymentOfTheAccountsOwnStillMovedNoMoney() {
        FirstSighting payment = sighting("own", pay("own", 20, AFTER_DAYS));
        tell("own", OutcomeKind.DECLINED, AFTER_DAYS + 1, payment);
        tell("own", OutcomeKind.GENUINE_CONFIRMED, AFTER_DAYS + HOUR, payment);

        Assessment next = assessment("next", 20, AFTER_DAYS + 2 * HOUR);
        examination.examine(next, rows, rules);
        assertThat(declined(next.features())).isEqualTo(1);
    }

    private void tell(String id, OutcomeKind kind, long knownAt, FirstSighting payment) {
        assertThat(outcomes.apply(outcome(id, kind, knownAt), payment, rows)).isPositive();
    }

    private Examined examine(Transaction payment) {
        return examination.examine(Payments.assessment(payment), rows, rules);
    }

    private static FirstSighting sighting(String id, Examined examined) {
        return new FirstSighting(examined.event(), Hashes.hash64(id), "bob", examined.mark());
    }

    private void payDaily(int days) {
        for (int day = 0; day < days; day++) {
            pay("d" + day, 18 + day % 5, Payments.NOON + day * DAY + day % 3 * HOUR);
        }
    }

    private Examined pay(String id, long dollars, long time) {
        return examination.examine(assessment(id, dollars, time), rows, rules);
    }

    private static Assessment assessment(String id, long dollars, long time) {
        return Payments.assessment(Payments.of(id, "alice", "bob", dollars, time, Channel.CARD));
    }

    private static Transaction typed(String id, float speed, long time) {
        return typed(id, speed, time, "d1");
    }

    private static Transaction typed(String id, String deviceClass, long time) {
        return typed(id, 5, time, new Device("d1", deviceClass, "10.0.0.7"));
    }

    private static Transaction typed(String id, float speed, long time, String device) {
        return typed(id, speed, time, new Device(device, "phone", "10.0.0.7"));
    }

    private static Transaction typed(String id, float speed, long time, Device device) {
        Transaction plain = Payments.of(id, "alice", "bob", 20, time, Channel.CARD);
        return new Transaction(
                plain.identity(),
                plain.kind(),
                null,
                time,
                time,
                "bob",
                plain.amount(),
                plain.channel(),
                null,
                plain.merchant(),
                new Location.Country("FR"),
                60,
                device,
                new Biometrics(List.of("typing_speed"), List.of(speed)),
                plain.chain(),
                null,
                plain.assumed(),
                plain.contentHash());
    }

    private static Transaction hidden(Transaction shown, Device device) {
        return new Transaction(
                shown.identity(),
                shown.kind(),
                null,
                shown.timestamp(),
                shown.receivedAt(),
                shown.recipient(),
                shown.amount(),
                shown.channel(),
                null,
                shown.merchant(),
                shown.location(),
                shown.utcOffsetMinutes(),
                device,
                Biometrics.NONE,
                shown.chain(),
                null,
                shown.assumed(),
                shown.contentHash());
    }

    private static Outcome outcome(String id, OutcomeKind kind, long knownAt) {
        return new Outcome(new Identity("alice", id), kind, knownAt, knownAt, "bank", knownAt);
    }

    private static Evidence of(Examined examined, AnalyzerId analyzer) {
        return examined.evidence().stream()
                .filter(item -> item.analyzer() == analyzer)
                .findFirst()
                .orElseThrow();
    }

    private static double count(FeatureVector features, int window) {
        return features.get(REGISTRY.index(Room.SENDER, window, WindowStatistic.COUNT));
    }

    private static double declined(FeatureVector features) {
        return features.get(REGISTRY.index(Room.SENDER, 5, WindowStatistic.DECLINED_COUNT));
    }

    private static double bad(FeatureVector features) {
        return features.get(REGISTRY.index(Room.SENDER, 5, WindowStatistic.BAD_COUNT));
    }
}
