package io.sluice.job.tables;

import io.sluice.job.config.PostgresSettings;
import io.sluice.job.config.TableSettings;
import io.sluice.job.ledger.Judged;
import io.sluice.job.ledger.LedgerEntry;
import io.sluice.job.ledger.LedgerMessage;
import io.sluice.job.ledger.LedgerMessages;
import io.sluice.udfs.alert.Alert;
import io.sluice.udfs.model.Action;
import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Episode;
import io.sluice.udfs.model.Identity;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.connector.sink2.CommittableMessage;
import org.apache.flink.streaming.runtime.operators.sink.SinkWriterOperatorFactory;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;

/** Records for the tables, and sinks alone. */
final class Written {

    static final long DAY = Duration.ofDays(1).toMillis();

    /** 2023-11-14T22:13:20Z. */
    static final long TIME = 1_700_000_000_000L;

    private Written() {}

    static Tables tables(PostgresSettings postgres) {
        return new Tables(postgres, settings(null));
    }

    static TableSettings settings(String keyFile) {
        return new TableSettings(Duration.ofDays(400), 100, 1000, 1 << 20, keyFile);
    }

    static LedgerEntry decision(String sender, String id, int score, int revision, long time) {
        Assessment payment = Judged.payment(sender, id, score, time);
        return entry(
                LedgerMessages.decision(
                        payment, Judged.decision(payment, revision), Judged.REGISTRY.version()));
    }

    static LedgerEntry entry(LedgerMessage message) {
        return new LedgerEntry(message.key(), message.headers(), message.value(), 1, 42, TIME + 7);
    }

    /** The entry with something else in its JSON. */
    static LedgerEntry with(LedgerEntry entry, String one, String other) {
        String json = new String(entry.value(), StandardCharsets.UTF_8);
        return new LedgerEntry(
                entry.key(),
                entry.headers(),
                json.replace(one, other).getBytes(StandardCharsets.UTF_8),
                entry.partition(),
                entry.offset(),
                entry.appendedAt());
    }

    static Alert alert(String sender, String id, int score, long time) {
        return new Alert(
                Episode.at(
                        AlertType.VELOCITY_ANOMALY,
                        Episode.sender(sender),
                        Duration.ofHours(1).toMillis(),
                        time),
                new Identity(sender, id),
                1,
                time,
                score,
                Action.BLOCK,
                "7 payments within 1m",
                13_530_000,
                time + 5);
    }

    /** Writes records and waits until they are committed. */
    static <T> void write(Sink<T> sink, List<T> records) throws Exception {
        try (OneInputStreamOperatorTestHarness<T, CommittableMessage<T>> harness = open(sink)) {
            for (T taken : records) {
                harness.processElement(new StreamRecord<>(taken));
            }
            harness.endInput();
        }
    }

    static <T> OneInputStreamOperatorTestHarness<T, CommittableMessage<T>> open(Sink<T> sink)
            throws Exception {
        return open(sink, null);
    }

    static <T> OneInputStreamOperatorTestHarness<T, CommittableMessage<T>> open(
            Sink<T> sink, OperatorSubtaskState state) throws Exception {
        OneInputStreamOperatorTestHarness<T, CommittableMessage<T>> harness =
                new OneInputStreamOperatorTestHarness<>(new SinkWriterOperatorFactory<>(sink));
        if (state != null) {
            harness.initializeState(state);
        }
        harness.open();
        return harness;
    }
}
