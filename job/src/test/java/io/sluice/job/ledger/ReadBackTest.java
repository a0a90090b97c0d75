package io.sluice.job.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.job.Payments;
import io.sluice.udfs.model.Identity;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadBackTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Identity FIRST = new Identity("alice", "t1");

    private final MemoryLedger ledger = new MemoryLedger();

    @Test
    void remembersTheGreatestRevisionAsFirstPublished() {
        ledger.append(Judged.message("alice", "t1", 90, 1));
        ledger.append(Judged.message("alice", "t1", 10, 1));
        ledger.append(Judged.message("alice", "t2", 10, 1));
        ledger.append(Judged.message("alice", "t2", 90, 2));
        ledger.append(LedgerMessages.control("policy", "p1", 0));
        ReadBack back = start(List.of(), DAY);

        assertThat(back.size()).isEqualTo(2);
        assertThat(back.find(FIRST).orElseThrow().score())
                .isEqualTo(ledger.entries().get(0).score());
        assertThat(back.find(new Identity("alice", "t2")).orElseThrow().revision()).isEqualTo(2);
        assertThat(back.find(new Identity("bob", "t1"))).isEmpty();
    }

    @Test
    void remembersOnlyWhatItJudgesItself() {
        ledger.append(Judged.message("alice", "t1", 90, 1));
        ledger.append(Judged.message("bob", "t1", 90, 1));
        ReadBack back =
                ReadBack.start(ledger, List.of(), DAY, sender -> sender.equals("bob"), false);

        assertThat(back.size()).isEqualTo(1);
        assertThat(back.find(FIRST)).isEmpty();
    }

    @Test
    void readsFromTheLeastOffsetThatAnySubtaskStored() {
        ledger.append(Judged.message("alice", "t0", 90, 1));
        ledger.append(Judged.message("alice", "t1", 90, 1));
        ledger.append(Judged.message("alice", "t2", 90, 1));
        ReadBack back = start(List.of(new long[] {2}, new long[] {1}), DAY);

        assertThat(back.size()).isEqualTo(2);
        assertThat(back.toStore()).containsExactly(1);
    }

    @Test
    void readsNothingBackWhereTheSpanIsNothing() {
        ledger.append(Judged.message("alice", "t1", 90, 1));

        assertThat(start(List.of(), Duration.ZERO).size()).isZero();
    }

    @Test
    void holdsTheOffsetsUntilTheWatermarkHasPassedWhatWasReadBack() {
        ledger.append(Judged.message("alice", "t1", 90, 1));
        ReadBack back = start(List.of(new long[] {0}), DAY);
        back.asked(new long[] {7});
        back.advance(Payments.RECEIVED - 1, 0);
        back.advance(Payments.RECEIVED - 1, ReadBack.QUIET_MILLIS);

        assertThat(back.toStore()).containsExactly(0);
        assertThat(back.find(FIRST)).isPresent();

        back.advance(Payments.RECEIVED, 2 * ReadBack.QUIET_MILLIS);
        back.advance(Payments.RECEIVED, 3 * ReadBack.QUIET_MILLIS);

        assertThat(back.toStore()).containsExactly(7);
        assertThat(back.find(FIRST)).isEmpty();
    }

    @Test
    void aRecordFromTheFutureDoesNotHoldThemForEver() {
        ledger.append(Judged.message("alice", "t1", 90, 1), 1_000);
        ReadBack back = start(List.of(new long[] {0}), DAY);
        back.asked(new long[] {7});
        back.advance(1_000, 0);
        back.advance(1_000, ReadBack.QUIET_MILLIS);
        back.advance(1_000, 2 * ReadBack.QUIET_MILLIS);

        assertThat(back.toStore()).containsExactly(7);
    }

    @Test
    void holdsThemWhileASilentPartitionMayStillBringPaymentsAgain() {
        ledger.append(Judged.message("alice", "t1", 90, 1));
        ReadBack back = start(List.of(new long[] {0}), DAY);
        back.asked(new long[] {7});
        back.advance(Long.MAX_VALUE, 0);
        back.advance(Long.MAX_VALUE, ReadBack.QUIET_MILLIS - 1);

        assertThat(back.find(FIRST)).isPresent();

        back.advance(Long.MAX_VALUE, ReadBack.QUIET_MILLIS);

        assertThat(back.toStore()).containsExactly(0);
    }

    @Test
    void storesTheEndAskedForAtTheStartWhereNothingIsReplayed() {
        ledger.append(LedgerMessages.control("policy", "p1", 0));
        ReadBack back = start(List.of(new long[] {0}), DAY);

        assertThat(back.toStore()).containsExactly(1);
    }

    @Test
    void holdsForEverWhereWatermarksAreNoTimes() {
        ReadBack back = ReadBack.start(ledger, List.of(), DAY, sender -> true, true);
        back.asked(new long[] {7});
        back.advance(Long.MAX_VALUE, 0);
        back.advance(Long.MAX_VALUE, ReadBack.QUIET_MILLIS);

        assertThat(back.toStore()).containsExactly(0);
    }

    @Test
    void refusesToStartWhereRecordsOrPartitionsAreGone() {
        ledger.append(Judged.message("alice", "t1", 90, 1));
        ledger.append(Judged.message("alice", "t2", 90, 1));
        assertThatThrownBy(() -> start(List.of(new long[] {3}), DAY))
                .isInstanceOf(MissingLedgerException.class)
                .hasMessageContaining("holds offsets 0 to 2, but the checkpoint needs them from 3");
        ledger.forgetBefore(1);
        assertThatThrownBy(() -> start(List.of(new long[] {0}), DAY))
                .isInstanceOf(MissingLedgerException.class)
                .hasMessageContaining("holds offsets 1 to 2, but the checkpoint needs them from 0");
        ledger.repartition(3);
        assertThatThrownBy(() -> start(List.of(new long[] {0}), DAY))
                .isInstanceOf(MissingLedgerException.class)
                .hasMessage("the ledger has 3 partitions, but had 1: their number must not change");
    }

    private ReadBack start(List<long[]> stored, Duration span) {
        return ReadBack.start(ledger, stored, span, sender -> true, false);
    }
}
