package io.sluice.job.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.job.Harnesses;
import io.sluice.job.state.CodecSerializer;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StandingRecordsTest {

    private static final long HOUR = Duration.ofHours(1).toMillis();

    private KeyedOneInputStreamOperatorTestHarness<String, LedgerEntry, LedgerEntry> standing;

    @BeforeEach
    void open() throws Exception {
        standing =
                Harnesses.openKeyed(
                        new StandingRecords(Duration.ofHours(1), "decisions"),
                        StandingRecords.KEY,
                        LedgerEntryCodec.TYPE);
    }

    @AfterEach
    void close() throws Exception {
        standing.close();
    }

    @Test
    void letsTheFirstOfEachIdentityAndRevisionThrough() throws Exception {
        read(Entries.decision("alice", "t1", 10, 1, 1));
        read(Entries.decision("alice", "t1", 90, 1, 2));
        read(Entries.decision("alice", "t1", 90, 2, 3));
        read(Entries.decision("alice", "t2", 10, 1, 4));
        read(Entries.conflict("alice", "t1", 5));
        read(Entries.conflict("alice", "t1", 6));
        read(Entries.control(7));
        read(Entries.control(8));

        assertThat(standing.extractOutputValues())
                .extracting(LedgerEntry::offset)
                .containsExactly(1L, 3L, 4L, 5L, 7L);
        assertThat(standing.getSideOutput(StandingRecords.READ))
                .extracting(taken -> taken.getValue().entry().offset())
                .containsExactly(1L, 3L, 4L, 5L);
    }

    @Test
    void tellsWhenAnApprovalWouldNowBeStopped() throws Exception {
        read(Entries.decision("alice", "t1", 10, 1, 1));
        read(Entries.decision("alice", "t1", 90, 2, 2));
        read(Entries.decision("alice", "t1", 90, 2, 3));
        read(Entries.decision("bob", "t1", 90, 1, 4));
        read(Entries.decision("bob", "t1", 90, 2, 5));

        assertThat(standing.getSideOutput(StandingRecords.RECALLS))
                .extracting(taken -> taken.getValue().entry().offset())
                .containsExactly(2L);
    }

    @Test
    void remembersThroughAFailureAndForgetsAfterAnHourOfTheLedger() throws Exception {
        read(Entries.decision("alice", "t1", 10, 1, 1));
        OperatorSubtaskState snapshot = standing.snapshot(1, 1);
        standing.close();
        standing =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        new KeyedProcessOperator<>(
                                new StandingRecords(Duration.ofHours(1), "decisions")),
                        StandingRecords.KEY,
                        Types.STRING);
        standing.initializeState(snapshot);
        standing.open();

        read(Entries.decision("alice", "t1", 10, 1, 2));
        assertThat(standing.extractOutputValues()).isEmpty();

        standing.processWatermark(HOUR + 1);
        assertThat(standing.numKeyedStateEntries()).isZero();
        assertThat(standing.numEventTimeTimers()).isZero();
    }

    @Test
    void forgetsByTheLedgersTimeWhereverTheWatermarkIs() throws Exception {
        read(Entries.decision("alice", "t1", 10, 1, 1));
        read(Entries.decision("alice", "t1", 90, 2, HOUR + 2));
        read(Entries.decision("alice", "t1", 90, 2, HOUR + 3));

        assertThat(standing.extractOutputValues())
                .extracting(LedgerEntry::offset)
                .containsExactly(1L, HOUR + 2);
        assertThat(standing.getSideOutput(StandingRecords.RECALLS)).isNull();
    }

    /** What can't be read goes to the tables, which keep it, and nowhere else. */
    @Test
    void passesOverWhatCantBeReadAndGoesOn() throws Exception {
        LedgerEntry good = Entries.decision("alice", "t1", 90, 1, 1);
        List<LedgerEntry> bad =
                List.of(
                        Entries.saying(good, "no JSON"),
                        Entries.saying(good, ""),
                        Entries.saying(good, "null"),
                        Entries.saying(good, "[".repeat(5000)),
                        Entries.with(good, "\"form\":1", "\"form\":99"),
                        Entries.with(good, "VELOCITY_ANOMALY", "BAD_HAIR"),
                        Entries.with(good, "BURST", "BLAST"),
                        Entries.with(good, "\"strength\":90", "\"strength\":101"),
                        Entries.with(good, "\"timestamp\"", "\"moment\""),
                        Entries.with(good, "\"window\":", "\"window\":-"),
                        Entries.with(good, "sender:alice", "sender:" + "a".repeat(70_000)),
                        Entries.with(good, "\"evidence\"", "\"hearsay\""));
        for (LedgerEntry entry : bad) {
            read(entry);
        }
        assertThat(standing.extractOutputValues()).isEqualTo(bad);
        assertThat(standing.getSideOutput(StandingRecords.READ)).isNull();
        assertThat(standing.numKeyedStateEntries()).isZero();

        read(good);
        assertThat(standing.getSideOutput(StandingRecords.READ))
                .singleElement()
                .satisfies(taken -> assertThat(taken.getValue().entry()).isEqualTo(good));
    }

    @Test
    void keepsOneTimerForAPayment() throws Exception {
        for (int revision = 1; revision <= 50; revision++) {
            read(Entries.decision("alice", "t1", 10, revision, revision));
        }
        assertThat(standing.numEventTimeTimers()).isEqualTo(1);
        standing.processWatermark(HOUR + 49);
        assertThat(standing.numKeyedStateEntries()).isPositive();
        standing.processWatermark(HOUR + 50);
        assertThat(standing.numKeyedStateEntries()).isZero();
        assertThat(standing.numEventTimeTimers()).isZero();
    }

    @Test
    void travelsBetweenOperators() {
        LedgerEntry entry = Entries.decision("alice", "t1", 10, 1, 1);

        assertThat(CodecSerializer.of(LedgerEntryCodec.class).copy(entry))
                .usingRecursiveComparison()
                .isEqualTo(entry);
    }

    private void read(LedgerEntry entry) throws Exception {
        standing.processElement(entry, entry.appendedAt());
    }
}
