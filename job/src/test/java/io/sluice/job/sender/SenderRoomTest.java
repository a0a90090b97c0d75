package io.sluice.job.sender;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.job.control.RuleUpdate;
import io.sluice.job.room.RoomKeys;
import io.sluice.job.room.RoomOutputs;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Biometrics;
import io.sluice.udfs.model.ChainReference;
import io.sluice.udfs.model.Channel;
import io.sluice.udfs.model.Device;
import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.udfs.model.Hashes;
import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.KnownOutcome;
import io.sluice.udfs.model.Merchant;
import io.sluice.udfs.model.Money;
import io.sluice.udfs.model.Outcome;
import io.sluice.udfs.model.OutcomeKind;
import io.sluice.udfs.model.Receipt;
import io.sluice.udfs.model.Room;
import io.sluice.udfs.model.RoomInput;
import io.sluice.udfs.model.Transaction;
import io.sluice.udfs.model.TransactionKind;
import io.sluice.udfs.model.WindowStatistic;
import io.sluice.udfs.room.TraceEntry;
import java.util.List;
import java.util.Set;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.junit.jupiter.api.Test;

class SenderRoomTest {

    private static final long NOON = 1_772_625_600_000L;
    private static final long DAY = 86_400_000L;
    private static final FeatureRegistry REGISTRY =
            new FeatureRegistry(FeatureRegistry.DEFAULT_WINDOWS);
    private static final int DAY_COUNT = REGISTRY.index(Room.SENDER, 3, WindowStatistic.COUNT);

    @Test
    void onlyTheFirstSightingGoesOn() throws Exception {
        try (var room = open()) {
            room.processElement(payment("t1", 10, "USD", 0), 0);
            room.processElement(payment("t1", 10, "USD", 0), 0);
            room.processElement(payment("t1", 11, "USD", 0), 0);
            room.processElement(payment("t2", 10, "USD", 1), 0);

            List<RoomInput> out = room.extractOutputValues();
            assertThat(out).extracting(input -> input.identity().id()).containsExactly("t1", "t2");
            assertThat(((Assessment) out.get(1)).features().get(DAY_COUNT)).isEqualTo(1);
            assertThat(room.getSideOutput(RoomOutputs.CONFLICT)).hasSize(1);
            assertThat(((Assessment) out.get(0)).versions())
                    .extracting(versions -> versions.policy())
                    .containsExactly("default-1");
        }
    }

    @Test
    void outcomesFollowTheirPaymentWhicheverCameFirst() throws Exception {
        try (var room = open()) {
            room.processElement(outcome("t1", OutcomeKind.DECLINED, 0), 0);
            assertThat(room.extractOutputValues()).isEmpty();
            room.processElement(payment("t1", 10, "USD", 0), 0);
            room.processElement(outcome("t1", OutcomeKind.FRAUD_CONFIRMED, 5), 0);
            room.processElement(payment("t2", 10, "USD", 10), 0);

            List<RoomInput> out = room.extractOutputValues();
            assertThat(out).hasSize(4);
            assertThat(out.get(0)).isInstanceOf(Assessment.class);
            assertThat(out.get(1)).isInstanceOf(KnownOutcome.class);
            assertThat(((KnownOutcome) out.get(1)).recipientKey()).isEqualTo("bob");
            int bad = REGISTRY.index(Room.SENDER, 3, WindowStatistic.BAD_COUNT);
            assertThat(((Assessment) out.get(3)).features().get(bad)).isEqualTo(1);
        }
    }

    @Test
    void anOutcomeThatWaitedTooLongIsDropped() throws Exception {
        try (var room = open()) {
            room.processElement(outcome("t1", OutcomeKind.DECLINED, 0), 0);
            room.setProcessingTime(NOON + DAY + 1);
            room.processElement(payment("t1", 10, "USD", DAY + 1), 0);
            assertThat(room.extractOutputValues()).hasSize(1);
        }
    }

    @Test
    void anOutcomeStopsWaitingOnceTheRecordsAreThatFar() throws Exception {
        try (var room = open()) {
            room.processElement(outcome("early", OutcomeKind.DECLINED, 0), 0);
            room.processElement(outcome("orphan", OutcomeKind.DECLINED, 0), 0);
            room.setProcessingTime(NOON + 3 * DAY);
            room.processElement(payment("early", 10, "USD", 1), 0);
            assertThat(room.extractOutputValues()).hasSize(2);

            room.processElement(outcome("young", OutcomeKind.DECLINED, DAY + 1), 0);
            room.setProcessingTime(NOON + 6 * DAY);
            room.processElement(payment("orphan", 10, "USD", 2), 0);
            assertThat(room.extractOutputValues()).hasSize(3);
            room.processElement(payment("young", 10, "USD", DAY + 2), 0);
            assertThat(room.extractOutputValues()).hasSize(5);
        }
    }

    @Test
    void aPaymentOfTheFutureLetsNoOutcomeExpire() throws Exception {
        try (var room = open()) {
            room.processElement(outcome("late", OutcomeKind.DECLINED, 0), 0);
            room.processElement(outcome("ahead", OutcomeKind.DECLINED, 0), 0);
            room.processElement(payment("other", 10, "USD", 40 * DAY), 0);
            room.processElement(payment("ahead", 10, "USD", 40 * DAY), 0);
            assertThat(room.extractOutputValues()).hasSize(3);
            room.setProcessingTime(NOON + 2 * DAY);
            room.processElement(payment("late", 10, "USD", DAY / 2), 0);

            List<RoomInput> out = room.extractOutputValues();
            assertThat(out).hasSize(5);
            assertThat(out.get(4)).isInstanceOf(KnownOutcome.class);
        }
    }

    @Test
    void aRestoredRoomRemembers() throws Exception {
        OperatorSubtaskState snapshot;
        try (var room = open()) {
            room.processElement(payment("t1", 10, "USD", 0), 0);
            room.processElement(new Receipt(transaction("in", 10, "USD", 0)), 0);
            room.processElement(outcome("t9", OutcomeKind.DECLINED, 0), 0);
            snapshot = room.snapshot(1, 1);
        }
        try (var room = room()) {
            room.initializeState(snapshot);
            room.open();
            room.processElement(payment("t1", 10, "USD", 0), 0);
            assertThat(room.extractOutputValues()).isEmpty();
            room.processElement(payment("t9", 10, "USD", 1), 0);
            List<RoomInput> out = room.extractOutputValues();
            assertThat(out).hasSize(2);
            assertThat(((Assessment) out.get(0)).features().get(DAY_COUNT)).isEqualTo(1);
        }
    }

    @Test
    void newRatesCountFromTheNextPaymentOn() throws Exception {
        try (var room = open()) {
            room.processElement(payment("t1", 10, "EUR", 0), 0);
            room.processBroadcastElement(new RuleUpdate("rates", "r2", "r2", 1), 0);
            room.processElement(payment("t2", 10, "EUR", 1), 0);

            List<RoomInput> out = room.extractOutputValues();
            assertThat(((Assessment) out.get(0)).referenceMicros()).isEqualTo(Assessment.NO_RATE);
            assertThat(((Assessment) out.get(1)).referenceMicros()).isEqualTo(20_000_000);
            assertThat(((Assessment) out.get(1)).versions().get(0).rates()).isEqualTo("r2");
        }
    }

    @Test
    void theTraceTellsWhatWasAppliedInOrderOfArrival() throws Exception {
        try (var room = open()) {
            room.processElement(payment("t1", 10, "USD", 0), 0);
            room.processElement(outcome("t1", OutcomeKind.SETTLED, 0), 0);
            room.processElement(payment("t2", 10, "USD", 0), 0);

            assertThat(room.getSideOutput(RoomOutputs.TRACE))
                    .extracting(StreamRecord::getValue)
                    .extracting(TraceEntry::arrival)
                    .containsExactly(1L, 2L, 3L);
        }
    }

    private static KeyedBroadcastOperatorTestHarness<String, RoomInput, RuleUpdate, RoomInput>
            open() throws Exception {
        var room = room();
        room.open();
        room.setProcessingTime(NOON);
        return room;
    }

    private static KeyedBroadcastOperatorTestHarness<String, RoomInput, RuleUpdate, RoomInput>
            room() throws Exception {
        return RoomHarness.of(
                new SenderRoom(
                        RoomHarness.settings(RoomOutputs.TRACE),
                        RoomHarness.feed(),
                        RoomOutputs.CONFLICT),
                RoomKeys.SENDER);
    }

    private static Assessment payment(String id, int units, String currency, long after) {
        return Assessment.begin(transaction(id, units, currency, after), NOON, REGISTRY);
    }

    private static Transaction transaction(String id, int units, String currency, long after) {
        return new Transaction(
                new Identity("alice", id),
                TransactionKind.PAYMENT,
                null,
                NOON + after,
                NOON + after,
                "bob",
                new Money(Integer.toString(units), units * 1_000_000L, currency),
                Channel.CARD,
                null,
                Merchant.NONE,
                null,
                null,
                Device.NONE,
                new Biometrics(List.of("pressure"), List.of(0.5f)),
                ChainReference.NONE,
                null,
                Set.of(),
                Hashes.hex128(id + units));
    }

    private static KnownOutcome outcome(String id, OutcomeKind kind, long after) {
        return new KnownOutcome(
                new Outcome(
                        new Identity("alice", id),
                        kind,
                        NOON + after,
                        NOON + after,
                        "bank",
                        NOON + after),
                null,
                0);
    }
}
