package io.sluice.job.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.job.ledger.LedgerEntry;
import io.sluice.job.postgres.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.connector.sink2.CommittableMessage;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class OutageTest extends OnOnePostgres {

    private long checkpoint;

    @Test
    void checkpointsGoOnWhilePostgresIsAwayAndNothingIsLostOrDoubled() throws Exception {
        OperatorSubtaskState state;
        try (var harness = Written.open(Written.tables(postgres).decisions())) {
            take(harness, 0, 50);
            checkpoint(harness);
            awaitRows(50);
            server.stop();
            take(harness, 50, 150);
            checkpoint(harness);
            take(harness, 150, 250);
            state = checkpoint(harness);
        }

        try (var restored = Written.open(Written.tables(postgres).decisions(), state)) {
            take(restored, 250, 300);
            checkpoint(restored);
            server.start();
            take(restored, 300, 350);
            restored.endInput();
        }

        assertThat(rows()).isEqualTo(350);
    }

    @Test
    void theSameWriterGoesOnAfterwards() throws Exception {
        try (var harness = Written.open(Written.tables(postgres).decisions())) {
            take(harness, 0, 10);
            server.stop();
            take(harness, 10, 30);
            checkpoint(harness);
            server.start();
            take(harness, 30, 40);
            checkpoint(harness);
            awaitRows(40);
        }
    }

    @Test
    void checkpointsGoOnWhileATableIsLocked() throws Exception {
        try (var harness = Written.open(Written.tables(postgres).decisions());
                Connection other = TestPostgres.open(postgres);
                Statement lock = other.createStatement()) {
            take(harness, 0, 1);
            awaitRows(1);
            other.setAutoCommit(false);
            lock.execute("lock table sluice.decisions in access exclusive mode");
            take(harness, 1, 20);
            checkpoint(harness);
            checkpoint(harness);
            other.commit();
            take(harness, 20, 30);
            awaitRows(30);
        }
    }

    @Test
    void endsWhileATableIsLocked() throws Exception {
        try (Connection other = TestPostgres.open(postgres);
                Statement lock = other.createStatement()) {
            try (var harness = Written.open(Written.tables(postgres).decisions())) {
                take(harness, 0, 1);
                awaitRows(1);
                other.setAutoCommit(false);
                lock.execute("lock table sluice.decisions in access exclusive mode");
                take(harness, 1, 20);
                checkpoint(harness);
            }
            assertThat(Thread.getAllStackTraces().keySet())
                    .extracting(Thread::getName)
                    .doesNotContain("tables-decisions-0");
        }
    }

    @Test
    void startsWhilePostgresIsAway() throws Exception {
        server.stop();
        try (var harness = Written.open(Written.tables(postgres).decisions())) {
            take(harness, 0, 5);
            checkpoint(harness);
            server.start();
            harness.endInput();
        }
        assertThat(rows()).isEqualTo(5);
    }

    private static void take(
            OneInputStreamOperatorTestHarness<LedgerEntry, CommittableMessage<LedgerEntry>> harness,
            int from,
            int to)
            throws Exception {
        List<StreamRecord<LedgerEntry>> records = new ArrayList<>();
        for (int i = from; i < to; i++) {
            records.add(
                    new StreamRecord<>(Written.decision("alice", "t" + i, 10, 1, Written.TIME)));
        }
        harness.processElements(records);
    }

    private OperatorSubtaskState checkpoint(
            OneInputStreamOperatorTestHarness<LedgerEntry, CommittableMessage<LedgerEntry>> harness)
            throws Exception {
        harness.prepareSnapshotPreBarrier(++checkpoint);
        return harness.snapshot(checkpoint, checkpoint);
    }

    private void awaitRows(int rows) {
        Awaitility.await().untilAsserted(() -> assertThat(rows()).isEqualTo(rows));
    }

    private int rows() throws SQLException {
        return Integer.parseInt(
                TestPostgres.query(postgres, "select count(*) from sluice.decisions").get(0));
    }
}
