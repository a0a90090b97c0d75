package io.sluice.job.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.job.control.RuleUpdate;
import io.sluice.job.room.RoomKeys;
import io.sluice.job.room.RoomOutputs;
import io.sluice.job.sender.RoomHarness;
import io.sluice.udfs.model.AnalyzerId;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Biometrics;
import io.sluice.udfs.model.ChainReference;
import io.sluice.udfs.model.Channel;
import io.sluice.udfs.model.Device;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.EvidenceState;
import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.KnownOutcome;
import io.sluice.udfs.model.Merchant;
import io.sluice.udfs.model.Money;
import io.sluice.udfs.model.Outcome;
import io.sluice.udfs.model.OutcomeKind;
import io.sluice.udfs.model.Room;
import io.sluice.udfs.model.RoomInput;
import io.sluice.udfs.model.Transaction;
import io.sluice.udfs.model.TransactionKind;
import io.sluice.udfs.model.WindowStatistic;
import java.util.Set;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.junit.jupiter.api.Test;

class RecipientRoomTest {

    private static final long NOON = 1_772_625_600_000L;
    private static final FeatureRegistry REGISTRY =
            new FeatureRegistry(FeatureRegistry.DEFAULT_WINDOWS);
    private static final int COUNT = REGISTRY.index(Room.RECIPIENT, 3, WindowStatistic.COUNT);
    private static final int BAD = REGISTRY.index(Room.RECIPIENT, 3, WindowStatistic.BAD_COUNT);

    @Test
    void receiptsAndTheirOutcomesAreCountedAcrossARestart() throws Exception {
        OperatorSubtaskState snapshot;
        try (var room = room()) {
            room.open();
            room.processElement(payment("ann", "t1", "shop", 0), 0);
            room.processElement(outcome("ann", "t1"), 0);
            snapshot = room.snapshot(1, 1);
        }
        try (var room = room()) {
            room.initializeState(snapshot);
            room.open();
            room.processElement(payment("ben", "t1", "shop", 1), 0);
            Assessment judged = (Assessment) room.extractOutputValues().get(0);
            assertThat(judged.features().get(COUNT)).isEqualTo(1);
            assertThat(judged.features().get(BAD)).isEqualTo(1);
            assertThat(judged.versions()).hasSize(1);
        }
    }

    @Test
    void anOutcomeOfAnUnknownPaymentChangesNothing() throws Exception {
        try (var room = room()) {
            room.open();
            room.processElement(outcome("ann", "never"), 0);
            assertThat(room.extractOutputValues()).isEmpty();
            assertThat(room.getSideOutput(RoomOutputs.TRACE)).isNull();
        }
    }

    @Test
    void aPaymentToNobodyIsNotApplicable() throws Exception {
        try (var room = room()) {
            room.open();
            room.processBroadcastElement(new RuleUpdate("rates", "r2", "r2", 1), 0);
            room.processElement(payment("ann", "t1", null, 0), 0);
            Assessment judged = (Assessment) room.extractOutputValues().get(0);
            assertThat(judged.evidence())
                    .containsExactly(
                            Evidence.absent(AnalyzerId.COUNTERPARTY, EvidenceState.NOT_APPLICABLE));
            assertThat(judged.versions().get(0).rates()).isEqualTo("r2");
        }
    }

    private static KeyedBroadcastOperatorTestHarness<String, RoomInput, RuleUpdate, RoomInput>
            room() throws Exception {
        return RoomHarness.of(
                new RecipientRoom(RoomHarness.settings(RoomOutputs.TRACE), RoomHarness.feed()),
                RoomKeys.RECIPIENT);
    }

    private static Assessment payment(String sender, String id, String recipient, long after) {
        Transaction transaction =
                new Transaction(
                        new Identity(sender, id),
                        TransactionKind.PAYMENT,
                        null,
                        NOON + after,
                        NOON + after,
                        recipient,
                        new Money("10", 10_000_000, "USD"),
                        Channel.CARD,
                        null,
                        Merchant.NONE,
                        null,
                        null,
                        Device.NONE,
                        Biometrics.NONE,
                        ChainReference.NONE,
                        null,
                        Set.of(),
                        "00");
        return Assessment.begin(transaction, NOON, REGISTRY).valued(10_000_000);
    }

    private static KnownOutcome outcome(String sender, String id) {
        return new KnownOutcome(
                new Outcome(
                        new Identity(sender, id), OutcomeKind.CHARGEBACK, NOON, NOON, "bank", NOON),
                "shop",
                NOON);
    }
}
