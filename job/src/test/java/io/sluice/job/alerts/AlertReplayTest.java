package io.sluice.job.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.job.Harnesses;
import io.sluice.job.config.AlertSettings;
import io.sluice.job.ledger.Entries;
import io.sluice.job.ledger.LedgerDecision;
import io.sluice.job.ledger.LedgerMessages;
import io.sluice.udfs.alert.Alert;
import io.sluice.udfs.alert.AlertChange;
import io.sluice.udfs.alert.AlertGroup;
import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.KnownOutcome;
import io.sluice.udfs.model.Outcome;
import io.sluice.udfs.model.OutcomeKind;
import io.sluice.udfs.model.RoomInput;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** Whatever is read first, all ends with the same groups. */
class AlertReplayTest {

    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final Duration MEMORY = Duration.ofDays(1);
    private static final long LONG_AGO = 100 * HOUR;
    private static final AlertSettings SETTINGS =
            new AlertSettings(MEMORY, Duration.ofSeconds(10), "alerts", Duration.ofMinutes(15));

    @Test
    void takesNoOutcomeThatCameAfterTheMemoryThoughItIsReadFirst() throws Exception {
        Story genuine =
                new Story(
                        List.of(alert("t1", 1, 0)),
                        List.of(outcome("t1", OutcomeKind.GENUINE_CONFIRMED, 60)));
        assertThat(genuine.readOutcomesFirst()).isEqualTo(genuine.readByTime());
        assertThat(genuine.readByTime().isRetracted()).isFalse();

        Story charged =
                new Story(
                        List.of(alert("t1", 1, 0)),
                        List.of(
                                outcome("t1", OutcomeKind.GENUINE_CONFIRMED, 1),
                                outcome("t1", OutcomeKind.CHARGEBACK, 60)));
        assertThat(charged.readOutcomesFirst()).isEqualTo(charged.readByTime());
        assertThat(charged.readByTime().cleared()).isEqualTo(1);
        assertThat(charged.readByTime().version()).isEqualTo(LONG_AGO + 2);
    }

    /** Some of two payments' alerts and outcomes, up to four times the memory apart. */
    @Property(tries = 100)
    void endsWithTheSameGroupHoweverFarOneTopicIsReadAhead(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        List<Alert> alerts = new ArrayList<>();
        for (long hour : hours(random, 1 + random.nextInt(6))) {
            alerts.add(alert("t" + random.nextInt(2), alerts.size() + 1, hour));
        }
        List<KnownOutcome> outcomes = new ArrayList<>();
        for (long hour : hours(random, random.nextInt(7))) {
            outcomes.add(
                    outcome(
                            "t" + random.nextInt(2),
                            random.nextBoolean()
                                    ? OutcomeKind.GENUINE_CONFIRMED
                                    : OutcomeKind.CHARGEBACK,
                            hour));
        }
        Story story = new Story(alerts, outcomes);
        AlertGroup first = story.readByTime();

        assertThat(first.cleared()).isBetween(0L, first.alerts());
        assertThat(story.read(random::nextBoolean)).isEqualTo(first);
        assertThat(story.readOutcomesFirst()).isEqualTo(first);
        assertThat(story.read(() -> true)).isEqualTo(first);
    }

    private static long[] hours(Random random, int number) {
        return LongStream.generate(() -> random.nextInt(100)).limit(number).sorted().toArray();
    }

    private static Alert alert(String id, int revision, long hour) {
        List<Alert> alerts = new ArrayList<>();
        RaiseAlerts.ofLedger()
                .flatMap(
                        LedgerDecision.of(
                                Entries.decision(
                                        "alice", id, 90, revision, LONG_AGO + hour * HOUR)),
                        new ListCollector<>(alerts));
        return alerts.get(0);
    }

    private static KnownOutcome outcome(String id, OutcomeKind kind, long hour) {
        long time = LONG_AGO + hour * HOUR;
        // What is received later may have been known earlier.
        long knownAt = time - hour % 7 * 10 * HOUR;
        return new KnownOutcome(
                new Outcome(new Identity("alice", id), kind, 1, knownAt, "desk", time), null, 0);
    }

    /**
     * What the topics hold, each by time.
     *
     * @param alerts of one episode
     * @param outcomes of its payments
     */
    private record Story(List<Alert> alerts, List<KnownOutcome> outcomes) {

        AlertGroup readByTime() throws Exception {
            try (Rooms rooms = new Rooms(this)) {
                return rooms.read(() -> rooms.nextAlert() <= rooms.nextOutcome());
            }
        }

        AlertGroup readOutcomesFirst() throws Exception {
            return read(() -> false);
        }

        AlertGroup read(BooleanSupplier alertIsNext) throws Exception {
            try (Rooms rooms = new Rooms(this)) {
                return rooms.read(alertIsNext);
            }
        }
    }

    /** Both rooms and how far they have read a story. */
    private static final class Rooms implements AutoCloseable {

        private final Story story;
        private final KeyedTwoInputStreamOperatorTestHarness<String, Alert, RoomInput, AlertChange>
                clearing;
        private final KeyedOneInputStreamOperatorTestHarness<String, AlertChange, AlertGroup>
                groups;
        private int alerts;
        private int outcomes;
        private int changes;

        Rooms(Story story) throws Exception {
            this.story = story;
            clearing =
                    new KeyedTwoInputStreamOperatorTestHarness<>(
                            new KeyedCoProcessOperator<>(new ClearingRoom(MEMORY)),
                            alert -> LedgerMessages.key(alert.identity()),
                            outcome -> LedgerMessages.key(outcome.identity()),
                            Types.STRING);
            clearing.setup(AlertTypes.CHANGE.createSerializer(new SerializerConfigImpl()));
            clearing.open();
            clearing.setProcessingTime(10 * LONG_AGO);
            groups = Harnesses.openKeyed(new GroupRoom(SETTINGS), GroupRoom.KEY, AlertTypes.GROUP);
        }

        /** The group as it is told last; watermarks say what is read of both topics. */
        AlertGroup read(BooleanSupplier alertIsNext) throws Exception {
            while (nextAlert() < Long.MAX_VALUE || nextOutcome() < Long.MAX_VALUE) {
                boolean alert =
                        nextOutcome() == Long.MAX_VALUE
                                || nextAlert() < Long.MAX_VALUE && alertIsNext.getAsBoolean();
                if (alert) {
                    clearing.processElement1(story.alerts.get(alerts++), 0);
                } else {
                    clearing.processElement2(story.outcomes.get(outcomes++), 0);
                }
                passOn(Math.min(nextAlert(), nextOutcome()) - 1);
            }
            List<AlertGroup> told = groups.extractOutputValues();
            return told.get(told.size() - 1);
        }

        private void passOn(long watermark) throws Exception {
            clearing.processBothWatermarks(new Watermark(watermark));
            List<AlertChange> all = clearing.extractOutputValues();
            for (AlertChange change : all.subList(changes, all.size())) {
                groups.processElement(change, 0);
            }
            changes = all.size();
            groups.processWatermark(watermark);
        }

        long nextAlert() {
            return alerts < story.alerts.size()
                    ? story.alerts.get(alerts).knownAt()
                    : Long.MAX_VALUE;
        }

        long nextOutcome() {
            return outcomes < story.outcomes.size()
                    ? story.outcomes.get(outcomes).outcome().receivedAt()
                    : Long.MAX_VALUE;
        }

        @Override
        public void close() throws Exception {
            clearing.close();
            groups.close();
        }
    }
}
