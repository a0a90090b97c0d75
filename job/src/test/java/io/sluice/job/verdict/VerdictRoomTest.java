package io.sluice.job.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sluice.job.Harnesses;
import io.sluice.job.Payments;
import io.sluice.job.config.Arguments;
import io.sluice.job.config.JudgeSettings;
import io.sluice.job.config.Settings;
import io.sluice.job.control.RuleFeed;
import io.sluice.job.control.RuleUpdate;
import io.sluice.job.ledger.AbsentLedgerException;
import io.sluice.job.ledger.Judged;
import io.sluice.job.ledger.LedgerMessage;
import io.sluice.job.ledger.LedgerMessageCodec;
import io.sluice.job.ledger.MemoryLedger;
import io.sluice.job.ledger.MissingLedgerException;
import io.sluice.job.room.RoomKeys;
import io.sluice.models.Scorer;
import io.sluice.models.ScoringException;
import io.sluice.udfs.model.AnalyzerId;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.EvidenceState;
import io.sluice.udfs.model.FeatureVector;
import io.sluice.udfs.model.LateEvidence;
import io.sluice.udfs.model.Room;
import io.sluice.udfs.model.RoomInput;
import io.sluice.udfs.policy.PolicyDefaults;
import io.sluice.udfs.policy.Rates;
import io.sluice.udfs.policy.Rulebook;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.junit.jupiter.api.Test;

class VerdictRoomTest {

    private static final JudgeSettings SETTINGS = Settings.of(Arguments.parse()).judge();

    private final MemoryLedger ledger = new MemoryLedger();
    private final Feed feed = new Feed();

    @Test
    void givesEachPaymentItsVerdict() throws Exception {
        try (var room = room(ScorerFactory.NONE)) {
            room.open();
            room.setProcessingTime(5);
            room.processElement(Judged.payment("alice", "t1", 90), 0);
            JsonNode verdict = json(room.extractOutputValues().get(0));

            assertThat(verdict.get("revision").asInt()).isEqualTo(1);
            assertThat(verdict.get("action").asText()).isEqualTo("STEP_UP");
            assertThat(verdict.get("took_ms").asInt()).isEqualTo(4);
            assertThat(verdict.get("versions").findValuesAsText("room"))
                    .containsExactly("SENDER", "VERDICT");
            assertThat(verdict.get("evidence").findValuesAsText("state"))
                    .containsExactly("SCORED", "INSUFFICIENT_HISTORY", "NOT_APPLICABLE");
        }
    }

    @Test
    void asksTheModel() throws Exception {
        try (var room = room(registry -> Optional.of(new FixedScorer(0.9)))) {
            room.open();
            room.processElement(Judged.payment("alice", "t1", 1), 0);
            JsonNode verdict = json(room.extractOutputValues().get(0));

            assertThat(verdict.get("alert_types").toString()).contains("MODEL_ANOMALY");
            assertThat(verdict.get("score").asInt()).isGreaterThanOrEqualTo(81);
            assertThat(verdict.get("versions").findValuesAsText("models")).contains("fixed-1");
            assertThat(verdict.get("reasons").get(0).get("text").asText())
                    .isEqualTo("model fixed-1: probability of fraud 0.900");
        }
    }

    @Test
    void judgesOnWithoutAModelThatFails() throws Exception {
        try (var room = room(registry -> Optional.of(new FixedScorer(Double.NaN)))) {
            room.open();
            room.processElement(Judged.payment("alice", "t1", 1), 0);
            JsonNode verdict = json(room.extractOutputValues().get(0));

            assertThat(verdict.get("degraded").asBoolean()).isTrue();
            assertThat(verdict.get("missing").toString()).contains("MODEL");
        }
    }

    @Test
    void doesNotSayAgainWhatWasPublished() throws Exception {
        ledger.append(publish(1, ScorerFactory.NONE));
        try (var room = room(ScorerFactory.NONE)) {
            room.open();
            room.processElement(Judged.payment("alice", "t1", 1), 0);

            assertThat(room.extractOutputValues()).isEmpty();
        }
    }

    @Test
    void saysWhatDiffersAsTheNextRevision() throws Exception {
        ledger.append(publish(1, ScorerFactory.NONE));
        try (var room = room(ScorerFactory.NONE)) {
            room.open();
            room.processElement(Judged.payment("alice", "t1", 95), 0);
            JsonNode verdict = json(room.extractOutputValues().get(0));

            assertThat(verdict.get("revision").asInt()).isEqualTo(2);
        }
    }

    @Test
    void lateEvidenceIsTheSecondRevision() throws Exception {
        try (var room = room(ScorerFactory.NONE)) {
            room.open();
            room.processElement(Judged.payment("alice", "t1", 1), 0);
            room.processElement(new LateEvidence(Judged.payment("alice", "t1", 95)), 0);

            assertThat(room.extractOutputValues())
                    .extracting(verdict -> json(verdict).get("revision").asInt())
                    .containsExactly(1, 2);
        }
    }

    @Test
    void whatLostItsNetworkByTheClockDoesNotReviseWhatWasPublished() throws Exception {
        ledger.append(publish(95, ScorerFactory.NONE));
        Assessment timedOut =
                Judged.payment("alice", "t1", 1)
                        .with(
                                List.of(Evidence.absent(AnalyzerId.GRAPH, EvidenceState.TIMED_OUT)),
                                PolicyDefaults.rulebook().versions(Room.NETWORK, null));
        try (var room = room(ScorerFactory.NONE)) {
            room.open();
            room.processElement(timedOut, 0);
            assertThat(room.extractOutputValues()).isEmpty();

            room.processElement(new LateEvidence(Judged.payment("alice", "t1", 95)), 0);
            assertThat(json(room.extractOutputValues().get(0)).get("revision").asInt())
                    .isEqualTo(2);
        }
    }

    @Test
    void forgetsWhatWasPublishedOnceTheReplayIsOver() throws Exception {
        ledger.append(publish(1, ScorerFactory.NONE));
        try (var room = room(ScorerFactory.NONE)) {
            room.open();
            room.processWatermark(Payments.RECEIVED);
            room.processBroadcastWatermark(new Watermark(Payments.RECEIVED));
            room.setProcessingTime(0);
            room.processElement(Judged.payment("bob", "t1", 1), 0);
            room.setProcessingTime(60_000);
            room.processElement(Judged.payment("alice", "t1", 1), 0);

            assertThat(room.extractOutputValues()).hasSize(2);
        }
    }

    @Test
    void findsTheSameAfterASecondCrashInMidReplay() throws Exception {
        LedgerMessage published = publish(1, ScorerFactory.NONE);
        OperatorSubtaskState first;
        try (var room = room(ScorerFactory.NONE)) {
            room.open();
            first = room.snapshot(1, 0);
        }
        ledger.append(published);
        OperatorSubtaskState second;
        try (var room = room(ScorerFactory.NONE)) {
            room.initializeState(first);
            room.open();
            second = room.snapshot(2, 0);
            room.notifyOfCompletedCheckpoint(2);
        }
        try (var room = room(ScorerFactory.NONE)) {
            room.initializeState(second);
            room.open();
            room.processElement(Judged.payment("alice", "t1", 1), 0);

            assertThat(room.extractOutputValues()).isEmpty();
        }
    }

    @Test
    void storesAnEndThatWasAskedForAfterTheLastCheckpoint() throws Exception {
        try (var room = room(ScorerFactory.NONE)) {
            room.open();
            ledger.append(publish(1, ScorerFactory.NONE));
            room.notifyOfCompletedCheckpoint(1);

            await().until(() -> judgesAgain(room.snapshot(2, 0)));
        }
    }

    /** Whether a start from that state reads back from behind what was published. */
    private boolean judgesAgain(OperatorSubtaskState state) throws Exception {
        try (var room = room(ScorerFactory.NONE)) {
            room.initializeState(state);
            room.open();
            room.processElement(Judged.payment("alice", "t1", 1), 0);
            return !room.extractOutputValues().isEmpty();
        }
    }

    @Test
    void goesOnWhileTheLedgersEndIsNotKnown() throws Exception {
        try (var room = room(ScorerFactory.NONE)) {
            room.open();
            ledger.goDown();
            int before = ledger.asked();
            room.notifyOfCompletedCheckpoint(1);
            await().until(() -> ledger.asked() > before);
            room.processElement(Judged.payment("alice", "t1", 1), 0);

            assertThat(room.snapshot(2, 0)).isNotNull();
            assertThat(room.extractOutputValues()).hasSize(1);
        }
    }

    @Test
    void refusesToStartWhereTheLedgerIsGone() throws Exception {
        OperatorSubtaskState state;
        try (var room = room(ScorerFactory.NONE)) {
            room.open();
            state = room.snapshot(1, 0);
        }
        ledger.append(publish(1, ScorerFactory.NONE));
        ledger.forgetBefore(1);
        var room = room(ScorerFactory.NONE);
        room.initializeState(state);

        assertThatThrownBy(room::open).isInstanceOf(MissingLedgerException.class);
        room.close();
    }

    @Test
    void givesUpWhereAFirstStartFindsNoLedger() throws Exception {
        var room = harness(absent());

        assertThatThrownBy(room::open)
                .isInstanceOf(MissingLedgerException.class)
                .hasMessage("the ledger's topic decisions is not there");
        room.close();
    }

    @Test
    void failsForNowWhereARestoredOneFindsNoLedger() throws Exception {
        OperatorSubtaskState state;
        try (var room = room(ScorerFactory.NONE)) {
            room.open();
            state = room.snapshot(1, 0);
        }
        var room = harness(absent());
        room.initializeState(state);

        assertThatThrownBy(room::open)
                .isInstanceOf(AbsentLedgerException.class)
                .hasMessage("the ledger's topic decisions is not there");
        room.close();
    }

    private VerdictRoom absent() {
        return new VerdictRoom(
                SETTINGS,
                feed,
                ScorerFactory.NONE,
                metrics -> {
                    throw new AbsentLedgerException("decisions");
                });
    }

    @Test
    void recordsWhatIsTakenIntoForceAndJudgesByIt() throws Exception {
        try (var room = room(ScorerFactory.NONE)) {
            room.open();
            for (String name : List.of("policy", "lists", "rates", "shape")) {
                room.processBroadcastElement(new RuleUpdate(name, "r2", "r2", 7), 0);
            }
            room.processElement(Judged.payment("alice", "t1", 1), 0);
            List<LedgerMessage> out = room.extractOutputValues();

            assertThat(out).hasSize(5);
            assertThat(out.stream().limit(4).map(LedgerMessage::key))
                    .containsExactly(
                            "control|policy|r2|7",
                            "control|lists|r2|7",
                            "control|rates|r2|7",
                            "control|shape|r2|7");
            assertThat(json(out.get(4)).get("versions").findValuesAsText("rates")).contains("r2");
        }
    }

    private LedgerMessage publish(int score, ScorerFactory models) throws Exception {
        MemoryLedger empty = new MemoryLedger();
        try (var room = harness(new VerdictRoom(SETTINGS, feed, models, metrics -> empty))) {
            room.open();
            room.processElement(Judged.payment("alice", "t1", score), 0);
            return room.extractOutputValues().get(0);
        }
    }

    @Test
    void refusesStateThatWasMadeUnderSettingsThatGiveItAnotherMeaning() throws Exception {
        OperatorSubtaskState state;
        try (var room = room(ScorerFactory.NONE)) {
            room.open();
            state = room.snapshot(1, 0);
        }
        try (var room = harness(room("--judge.windows", "1 min"))) {
            assertThatThrownBy(() -> room.initializeState(state))
                    .isInstanceOf(SuppressRestartsException.class)
                    .hasRootCauseMessage(
                            "the state was made with judge.windows [60000, 300000, 3600000,"
                                    + " 86400000, 604800000, 2592000000] ms and"
                                    + " judge.reference-currency USD, but told is judge.windows"
                                    + " [60000] ms and judge.reference-currency USD");
        }
        try (var room = harness(room("--judge.reference-currency", "EUR"))) {
            assertThatThrownBy(() -> room.initializeState(state))
                    .isInstanceOf(SuppressRestartsException.class);
        }
        try (var room = harness(room("--judge.read-back", "2 d"))) {
            room.initializeState(state);
            room.open();
        }
    }

    private VerdictRoom room(String... arguments) {
        JudgeSettings settings = Settings.of(Arguments.parse(arguments)).judge();
        return new VerdictRoom(settings, feed, ScorerFactory.NONE, metrics -> ledger);
    }

    private KeyedBroadcastOperatorTestHarness<String, RoomInput, RuleUpdate, LedgerMessage> room(
            ScorerFactory models) throws Exception {
        return harness(new VerdictRoom(SETTINGS, feed, models, metrics -> ledger));
    }

    private static KeyedBroadcastOperatorTestHarness<String, RoomInput, RuleUpdate, LedgerMessage>
            harness(VerdictRoom room) throws Exception {
        return Harnesses.room(room, RoomKeys.VERDICT, LedgerMessageCodec.TYPE);
    }

    private static JsonNode json(LedgerMessage message) throws IOException {
        return new ObjectMapper().readTree(message.value());
    }

    private static final class Feed implements RuleFeed {

        private static final long serialVersionUID = 1L;

        @Override
        public Rulebook load() {
            return PolicyDefaults.rulebook();
        }

        @Override
        public Rulebook apply(Rulebook before, RuleUpdate update) {
            return update.name().equals("rates")
                    ? before.with(new Rates(update.document(), "USD", Map.of()))
                    : before;
        }
    }

    private record FixedScorer(double fixed) implements Scorer {

        @Override
        public String model() {
            return "fixed-1";
        }

        @Override
        public double probability(FeatureVector features) {
            if (Double.isNaN(fixed)) {
                throw new ScoringException("broken");
            }
            return fixed;
        }
    }
}
