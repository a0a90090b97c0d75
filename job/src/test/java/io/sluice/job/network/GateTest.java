package io.sluice.job.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.job.config.Arguments;
import io.sluice.job.config.Settings;
import io.sluice.job.control.RuleUpdate;
import io.sluice.job.ledger.Judged;
import io.sluice.job.sender.RoomHarness;
import io.sluice.job.state.Types;
import io.sluice.udfs.graph.Cycle;
import io.sluice.udfs.graph.Hop;
import io.sluice.udfs.graph.LeftOut;
import io.sluice.udfs.graph.NetworkFindings;
import io.sluice.udfs.graph.NodeIds;
import io.sluice.udfs.graph.SearchOutcome;
import io.sluice.udfs.model.AnalyzerId;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.EvidenceState;
import io.sluice.udfs.model.LateEvidence;
import io.sluice.udfs.model.Room;
import io.sluice.udfs.model.RoomInput;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.heap.HeapKeyedStateBackend;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.junit.jupiter.api.Test;

class GateTest {

    private static final Assessment PAYMENT = Judged.payment("alice", "t1", 5);
    private static final long ID = NodeIds.payment(PAYMENT.identity());
    private static final NetworkFindings CYCLE =
            new NetworkFindings(
                    List.of(new Cycle(new long[] {1, 2}, List.of(hop(), hop()), true, 1, 0, 0, 1)),
                    Map.of(1L, "alice", 2L, "shop"),
                    LeftOut.NOTHING,
                    SearchOutcome.COMPLETE);
    private static final NetworkFindings NOTHING = NetworkFindings.nothing(SearchOutcome.COMPLETE);

    @Test
    void holdsAPaymentUntilItsSearchHasAnswered() throws Exception {
        try (var gate = gate("on")) {
            gate.open();
            gate.processElement(new Arrived(ID, PAYMENT), 0);
            assertThat(gate.extractOutputValues()).isEmpty();
            gate.processElement(new Found(ID, CYCLE), 0);

            Assessment passed = (Assessment) gate.extractOutputValues().get(0);
            assertThat(graph(passed).score()).isPositive();
            assertThat(passed.versions()).extracting("room").endsWith(Room.NETWORK);
            assertThat(rows(gate)).isZero();
        }
    }

    @Test
    void theAnswerMayComeFirst() throws Exception {
        try (var gate = gate("on")) {
            gate.open();
            gate.processElement(new Found(ID, NOTHING), 0);
            gate.processElement(new Arrived(ID, PAYMENT), 0);

            assertThat(graph((Assessment) gate.extractOutputValues().get(0)).state())
                    .isEqualTo(EvidenceState.SCORED);
            assertThat(rows(gate)).isZero();
        }
    }

    @Test
    void aPaymentGoesOnAtItsDeadlineAndOnceMoreIfSomethingIsFound() throws Exception {
        try (var gate = gate("on")) {
            gate.open();
            gate.setProcessingTime(1_000);
            gate.processElement(new Arrived(ID, PAYMENT), 0);
            gate.setProcessingTime(1_099);
            assertThat(gate.extractOutputValues()).isEmpty();
            gate.setProcessingTime(1_100);
            assertThat(graph((Assessment) gate.extractOutputValues().get(0)).state())
                    .isEqualTo(EvidenceState.TIMED_OUT);

            gate.processElement(new Found(ID, CYCLE), 0);
            LateEvidence late = (LateEvidence) gate.extractOutputValues().get(1);
            assertThat(graph(late.assessment()).score()).isPositive();
            assertThat(late.assessment().evidence()).hasSize(PAYMENT.evidence().size() + 1);
            assertThat(rows(gate)).isZero();
        }
    }

    @Test
    void whatIsFoundLateButIsNothingIsNotTold() throws Exception {
        try (var gate = gate("on")) {
            gate.open();
            gate.processElement(new Arrived(ID, PAYMENT), 0);
            gate.setProcessingTime(100);
            gate.processElement(new Found(ID, NOTHING), 0);

            assertThat(gate.extractOutputValues()).hasSize(1);
            assertThat(rows(gate)).isZero();
        }
    }

    @Test
    void aDeadlineThatIsLookedAtLateIsSetOnceMore() throws Exception {
        OperatorSubtaskState snapshot;
        try (var gate = gate("on")) {
            gate.open();
            gate.processElement(new Arrived(ID, PAYMENT), 0);
            snapshot = gate.snapshot(1, 1);
        }
        try (var gate = gate("on")) {
            gate.initializeState(snapshot);
            gate.open();
            gate.setProcessingTime(60_000);
            assertThat(gate.extractOutputValues()).isEmpty();
            gate.setProcessingTime(60_100);

            assertThat(gate.extractOutputValues()).hasSize(1);
        }
    }

    @Test
    void whatIsFoundAfterALongOutageIsStillTold() throws Exception {
        OperatorSubtaskState snapshot;
        try (var gate = gate("on")) {
            gate.open();
            gate.processElement(new Arrived(ID, PAYMENT), 0);
            gate.setProcessingTime(100);
            snapshot = gate.snapshot(1, 1);
        }
        try (var gate = gate("on")) {
            gate.initializeState(snapshot);
            gate.open();
            gate.setProcessingTime(3_600_000);
            gate.processElement(new Found(ID, CYCLE), 0);

            assertThat(gate.extractOutputValues()).hasOnlyElementsOfType(LateEvidence.class);
            assertThat(rows(gate)).isZero();
        }
    }

    @Test
    void nothingIsLeftOfWhatNeverMeets() throws Exception {
        try (var gate = gate("on")) {
            gate.open();
            gate.processElement(new Arrived(ID, PAYMENT), 0);
            gate.processElement(new Found(ID + 1, CYCLE), 0);
            gate.setProcessingTime(100);
            gate.setProcessingTime(20_100);

            assertThat(gate.extractOutputValues()).hasSize(1);
            assertThat(rows(gate)).isZero();
        }
    }

    @Test
    void paymentsGoPastARoomThatIsOff() throws Exception {
        try (var gate = gate("off")) {
            gate.open();
            gate.processElement(new Arrived(ID, PAYMENT), 0);

            assertThat(((Assessment) gate.extractOutputValues().get(0)).evidence())
                    .isEqualTo(PAYMENT.evidence());
            assertThat(rows(gate)).isZero();
        }
    }

    private static Evidence graph(Assessment passed) {
        return passed.evidence().stream()
                .filter(item -> item.analyzer() == AnalyzerId.GRAPH)
                .findFirst()
                .orElseThrow();
    }

    private static int rows(
            KeyedBroadcastOperatorTestHarness<Long, GateInput, RuleUpdate, RoomInput> gate) {
        CoBroadcastWithKeyedOperator<?, ?, ?, ?> operator =
                (CoBroadcastWithKeyedOperator<?, ?, ?, ?>) gate.getOperator();
        return ((HeapKeyedStateBackend<?>) operator.getKeyedStateBackend())
                .numKeyValueStateEntries();
    }

    private static Hop hop() {
        return new Hop(new long[] {3}, 1, 10, 10);
    }

    private static KeyedBroadcastOperatorTestHarness<Long, GateInput, RuleUpdate, RoomInput> gate(
            String mode) throws Exception {
        Settings settings = Settings.of(Arguments.parse("--network.mode", mode));
        KeyedBroadcastOperatorTestHarness<Long, GateInput, RuleUpdate, RoomInput> harness =
                new KeyedBroadcastOperatorTestHarness<>(
                        new CoBroadcastWithKeyedOperator<>(
                                new Gate(settings.network(), RoomHarness.feed()), List.of()),
                        GateInput::payment,
                        org.apache.flink.api.common.typeinfo.Types.LONG,
                        128,
                        1,
                        0);
        harness.setup(Types.ROOM_INPUT.createSerializer(new SerializerConfigImpl()));
        return harness;
    }
}
