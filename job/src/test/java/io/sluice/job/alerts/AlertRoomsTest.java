package io.sluice.job.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sluice.job.Harnesses;
import io.sluice.job.config.AlertSettings;
import io.sluice.job.ledger.Entries;
import io.sluice.job.ledger.LedgerDecision;
import io.sluice.job.ledger.LedgerEntry;
import io.sluice.job.ledger.LedgerMessages;
import io.sluice.udfs.alert.Alert;
import io.sluice.udfs.alert.AlertChange;
import io.sluice.udfs.alert.AlertGroup;
import io.sluice.udfs.alert.Clearing;
import io.sluice.udfs.alert.Repeat;
import io.sluice.udfs.model.Action;
import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.KnownOutcome;
import io.sluice.udfs.model.Outcome;
import io.sluice.udfs.model.OutcomeKind;
import io.sluice.udfs.model.RoomInput;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class AlertRoomsTest {

    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final AlertSettings SETTINGS =
            new AlertSettings(
                    Duration.ofDays(1), Duration.ofSeconds(10), "alerts", Duration.ofMinutes(15));

    @Test
    void raisesAnAlertOfWhatDoesNotPassUnmarked() {
        assertThat(raised(Entries.approved("alice", "t1", 1))).isEmpty();
        Alert alert = raised(Entries.decision("alice", "t1", 90, 1, 7)).get(0);

        assertThat(alert.identity()).isEqualTo(new Identity("alice", "t1"));
        assertThat(alert.episode().type()).isEqualTo(AlertType.VELOCITY_ANOMALY);
        assertThat(alert.episode().key()).isEqualTo("sender:alice");
        assertThat(alert.text()).isEqualTo("7 payments within 1m");
        assertThat(alert.referenceMicros()).isEqualTo(13_530_000);
        assertThat(alert.knownAt()).isEqualTo(7);
    }

    @Test
    void raisesAnAlertOfAConflict() {
        Alert alert = raised(Entries.conflict("alice", "t1", 7)).get(0);

        assertThat(alert.episode().type()).isEqualTo(AlertType.ID_CONFLICT);
        assertThat(alert.action()).isNull();
        assertThat(alert.text()).startsWith("other content: ");
    }

    @Test
    void raisesARecallOfItsOwn() {
        LedgerEntry second = Entries.decision("alice", "t1", 90, 2, 7);
        List<Alert> alerts = new ArrayList<>();
        RaiseAlerts.ofRecalls().flatMap(LedgerDecision.of(second), new ListCollector<>(alerts));

        assertThat(alerts.get(0).episode().type()).isEqualTo(AlertType.RECALL);
        assertThat(alerts.get(0).id()).isNotEqualTo(raised(second).get(0).id());
    }

    @Test
    void gathersABurstAndTellsItOnceInAWhile() throws Exception {
        try (KeyedOneInputStreamOperatorTestHarness<String, AlertChange, AlertGroup> groups =
                groups()) {
            for (int i = 0; i < 200; i++) {
                groups.processElement(alert("t" + i, 90, i), i);
            }
            assertThat(groups.extractOutputValues()).hasSize(1);
            groups.setProcessingTime(10_000);

            assertThat(groups.extractOutputValues())
                    .extracting(AlertGroup::alerts)
                    .containsExactly(1L, 200L);
            assertThat(groups.getSideOutput(GroupRoom.NEWS)).hasSize(1);
            groups.setProcessingTime(20_000);
            assertThat(groups.extractOutputValues()).hasSize(2);
        }
    }

    @Test
    void tellsARetractionAtOnce() throws Exception {
        try (KeyedOneInputStreamOperatorTestHarness<String, AlertChange, AlertGroup> groups =
                groups()) {
            Alert alert = alert("t1", 90, 1);
            groups.processElement(alert, 1);
            groups.processElement(new Clearing(alert.episode(), true, 1, 2), 2);

            assertThat(groups.extractOutputValues())
                    .extracting(GroupChange::of)
                    .containsExactly(GroupChange.OPEN, GroupChange.RETRACT);
            assertThat(groups.getSideOutput(GroupRoom.NEWS)).hasSize(2);
        }
    }

    @Test
    void tellsAllOfAGroupBeforeItForgetsIt() throws Exception {
        try (KeyedOneInputStreamOperatorTestHarness<String, AlertChange, AlertGroup> groups =
                groups()) {
            groups.processElement(alert("t1", 90, 1), 1);
            groups.processElement(alert("t2", 90, 2), 2);
            groups.processWatermark(2 * DAY);

            assertThat(groups.extractOutputValues())
                    .extracting(AlertGroup::alerts)
                    .containsExactly(1L, 2L);
        }
    }

    @Test
    void knowsTheNewestAlertThatIsCommitted() {
        CommittedAlerts alerts = new CommittedAlerts();
        alerts.told(AlertGroup.open(alert("t1", 90, 7)));
        alerts.closed(1);
        alerts.told(AlertGroup.open(alert("t2", 90, 9)));
        alerts.closed(2);
        alerts.told(AlertGroup.open(alert("t3", 90, 11)));
        alerts.closed(3);
        assertThat(alerts.at()).isZero();
        alerts.committed(1);
        assertThat(alerts.at()).isEqualTo(7);
        alerts.committed(3);
        alerts.committed(2);
        assertThat(alerts.at()).isEqualTo(11);
    }

    @Test
    void forgetsAGroupADayAfterItsLastChange() throws Exception {
        try (KeyedOneInputStreamOperatorTestHarness<String, AlertChange, AlertGroup> groups =
                groups()) {
            groups.processElement(alert("t1", 90, 1), 1);
            groups.processElement(alert("t2", 90, 9), 9);
            groups.setProcessingTime(10_000);
            groups.processWatermark(DAY + 8);
            assertThat(groups.numKeyedStateEntries()).isPositive();
            groups.processWatermark(DAY + 9);

            assertThat(groups.numKeyedStateEntries()).isZero();
            assertThat(groups.numEventTimeTimers() + groups.numProcessingTimeTimers()).isZero();
            Clearing late = new Clearing(alert("t1", 90, 1).episode(), true, 1, 2 * DAY);
            groups.processElement(late, 2 * DAY);
            assertThat(groups.extractOutputValues()).hasSize(2);
        }
    }

    /** Timers come late while all is read again: they must not decide what a group takes. */
    @Test
    void beginsAGroupAnewByTheLedgersTimeWhereverTheWatermarkIs() throws Exception {
        try (KeyedOneInputStreamOperatorTestHarness<String, AlertChange, AlertGroup> groups =
                groups()) {
            groups.processElement(alert("t1", 90, 1), 1);
            groups.processElement(alert("t2", 90, 2), 2);
            groups.processElement(alert("t3", 90, DAY + 3), DAY + 3);
            groups.processElement(new Clearing(alert("t1", 90, 1).episode(), true, 1, 4), 4);
            groups.setProcessingTime(10_000);

            assertThat(groups.extractOutputValues())
                    .extracting(AlertGroup::alerts, AlertGroup::cleared)
                    .containsExactly(tuple(1L, 0L), tuple(2L, 0L), tuple(1L, 0L));
            groups.processWatermark(2 * DAY + 2);
            assertThat(groups.numKeyedStateEntries()).isPositive();
            groups.processWatermark(2 * DAY + 3);
            assertThat(groups.numKeyedStateEntries()).isZero();
        }
    }

    @Test
    void forgetsASuspicionByTheLedgersTimeWhereverTheWatermarkIs() throws Exception {
        Alert late = alert("t1", 90, DAY + 6);
        try (KeyedTwoInputStreamOperatorTestHarness<String, Alert, RoomInput, AlertChange> room =
                clearing()) {
            room.processElement1(alert("t1", 90, 5), 5);
            room.processElement1(late, DAY + 6);

            assertThat(room.extractOutputValues()).element(1).isEqualTo(late);
        }
    }

    @Test
    void keepsOneTimerForARow() throws Exception {
        try (KeyedOneInputStreamOperatorTestHarness<String, AlertChange, AlertGroup> groups =
                        groups();
                KeyedTwoInputStreamOperatorTestHarness<String, Alert, RoomInput, AlertChange> room =
                        clearing()) {
            for (int i = 0; i < 50; i++) {
                groups.processElement(alert("t" + i, 90, i), i);
                room.processElement1(alert("t1", 90, i), i);
                room.processElement2(outcome(OutcomeKind.CHARGEBACK, i), i);
            }
            groups.processWatermark(DAY);
            room.processBothWatermarks(new Watermark(DAY));

            assertThat(groups.numEventTimeTimers()).isEqualTo(1);
            assertThat(room.numEventTimeTimers()).isEqualTo(1);
            assertThat(groups.numKeyedStateEntries()).isPositive();
            assertThat(room.numKeyedStateEntries()).isPositive();
        }
    }

    @Test
    void clearsWhatTurnedOutGenuineWhicheverIsReadFirst() throws Exception {
        Alert alert = alert("t1", 90, 5);
        Clearing cleared = new Clearing(alert.episode(), true, 5, 6);
        try (KeyedTwoInputStreamOperatorTestHarness<String, Alert, RoomInput, AlertChange> later =
                clearing()) {
            later.processElement1(alert, 5);
            later.processElement2(outcome(OutcomeKind.GENUINE_CONFIRMED, 6), 6);
            later.processElement2(outcome(OutcomeKind.GENUINE_CONFIRMED, 7), 7);
            later.processElement2(outcome(OutcomeKind.SETTLED, 8), 8);
            later.processElement2(outcome(OutcomeKind.CHARGEBACK, 9), 9);
            assertThat(later.extractOutputValues())
                    .containsExactly(alert, cleared, new Clearing(alert.episode(), false, 5, 9));
        }
        try (KeyedTwoInputStreamOperatorTestHarness<String, Alert, RoomInput, AlertChange> earlier =
                clearing()) {
            earlier.processElement2(outcome(OutcomeKind.GENUINE_CONFIRMED, 4), 4);
            earlier.processElement1(alert, 5);
            assertThat(earlier.extractOutputValues())
                    .containsExactly(alert, new Clearing(alert.episode(), true, 5, 5));
            earlier.processBothWatermarks(new Watermark(DAY + 5));
            assertThat(earlier.numKeyedStateEntries()).isZero();
        }
    }

    @Test
    void takesAnOutcomeFromTheFutureAsOfNow() throws Exception {
        try (KeyedTwoInputStreamOperatorTestHarness<String, Alert, RoomInput, AlertChange> room =
                clearing()) {
            room.processElement1(alert("t1", 90, 5), 5);
            room.processElement2(outcome(OutcomeKind.GENUINE_CONFIRMED, 1000 * DAY), 6);
            room.processBothWatermarks(new Watermark(11 * DAY));

            assertThat(room.numKeyedStateEntries()).isZero();
        }
    }

    @Test
    void countsAPaymentOnceHoweverManyRevisionsSayIt() throws Exception {
        Alert first = alert("t1", 70, 5);
        Alert second = raised(Entries.decision("alice", "t1", 95, 2, 7)).get(0);
        KnownOutcome genuine = outcome(OutcomeKind.GENUINE_CONFIRMED, 6);
        try (KeyedTwoInputStreamOperatorTestHarness<String, Alert, RoomInput, AlertChange> room =
                clearing()) {
            room.processElement1(first, 5);
            room.processElement2(genuine, 6);
            room.processElement1(second, 7);
            AlertGroup group = gathered(room.extractOutputValues());

            assertThat(group.alerts()).isEqualTo(1);
            assertThat(group.cleared()).isEqualTo(1);
            assertThat(group.isRetracted()).isTrue();
            assertThat(group.referenceMicros()).isEqualTo(first.referenceMicros());
            assertThat(group.worst()).isEqualTo(second);
            assertThat(group.version()).isEqualTo(7 + 3);
        }
    }

    @Test
    void tellsAtOnceThatAPaymentIsWorseThanFirstSaid() throws Exception {
        try (KeyedOneInputStreamOperatorTestHarness<String, AlertChange, AlertGroup> groups =
                groups()) {
            Alert hard = alert("t1", 90, 1);
            assertThat(hard.action()).isGreaterThan(Action.FLAG);
            groups.processElement(softer(hard), 1);
            groups.processElement(new Repeat(hard, false), 2);

            assertThat(groups.getSideOutput(GroupRoom.NEWS))
                    .extracting(news -> news.getValue().alerts())
                    .containsExactly(1L, 1L);
        }
    }

    /** Else a group that is read again in another order ends with a version that tables refuse. */
    @Test
    void changesGroupsAsOftenInWhateverOrderAllIsRead() throws Exception {
        Alert alert = alert("t1", 90, 5);
        KnownOutcome genuine = outcome(OutcomeKind.GENUINE_CONFIRMED, 6);
        KnownOutcome bad = outcome(OutcomeKind.CHARGEBACK, 9);
        for (List<KnownOutcome> outcomes : List.of(List.of(genuine, bad), List.of(bad, genuine))) {
            for (int alertAt = 0; alertAt <= outcomes.size(); alertAt++) {
                AlertGroup group = gathered(changes(alert, outcomes, alertAt));

                assertThat(group.version()).isEqualTo(5 + 3);
                assertThat(group.cleared()).isZero();
            }
        }
    }

    private static List<AlertChange> changes(Alert alert, List<KnownOutcome> outcomes, int alertAt)
            throws Exception {
        try (KeyedTwoInputStreamOperatorTestHarness<String, Alert, RoomInput, AlertChange> room =
                clearing()) {
            for (int i = 0; i <= outcomes.size(); i++) {
                if (i == alertAt) {
                    room.processElement1(alert, 5);
                }
                if (i < outcomes.size()) {
                    room.processElement2(outcomes.get(i), 6);
                }
            }
            return room.extractOutputValues();
        }
    }

    private static AlertGroup gathered(List<AlertChange> changes) {
        AlertGroup group = AlertGroup.open((Alert) changes.get(0));
        for (AlertChange change : changes.subList(1, changes.size())) {
            group = group.with(change);
        }
        return group;
    }

    private static List<Alert> raised(LedgerEntry entry) {
        List<Alert> alerts = new ArrayList<>();
        RaiseAlerts.ofLedger().flatMap(LedgerDecision.of(entry), new ListCollector<>(alerts));
        return alerts;
    }

    private static Alert softer(Alert alert) {
        return new Alert(
                alert.episode(),
                alert.identity(),
                alert.revision(),
                alert.time(),
                alert.score(),
                Action.FLAG,
                alert.text(),
                alert.referenceMicros(),
                alert.knownAt());
    }

    private static Alert alert(String id, int score, long knownAt) {
        return raised(Entries.decision("alice", id, score, 1, knownAt)).get(0);
    }

    private static KnownOutcome outcome(OutcomeKind kind, long knownAt) {
        Identity identity = new Identity("alice", "t1");
        return new KnownOutcome(new Outcome(identity, kind, 1, knownAt, "desk", knownAt), null, 0);
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, AlertChange, AlertGroup> groups()
            throws Exception {
        return Harnesses.openKeyed(new GroupRoom(SETTINGS), GroupRoom.KEY, AlertTypes.GROUP);
    }

    private static KeyedTwoInputStreamOperatorTestHarness<String, Alert, RoomInput, AlertChange>
            clearing() throws Exception {
        KeyedTwoInputStreamOperatorTestHarness<String, Alert, RoomInput, AlertChange> harness =
                new KeyedTwoInputStreamOperatorTestHarness<>(
                        new KeyedCoProcessOperator<>(new ClearingRoom(Duration.ofDays(1))),
                        alert -> LedgerMessages.key(alert.identity()),
                        outcome -> LedgerMessages.key(outcome.identity()),
                        Types.STRING);
        harness.setup(AlertTypes.CHANGE.createSerializer(new SerializerConfigImpl()));
        harness.open();
        harness.setProcessingTime(10 * DAY);
        return harness;
    }
}
