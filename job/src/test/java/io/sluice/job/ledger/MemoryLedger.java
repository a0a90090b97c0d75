package io.sluice.job.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A ledger in memory, with one partition unless told otherwise. */
public final class MemoryLedger implements PublishedLedger {

    private final List<LedgerEntry> entries = new ArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private int partitions = 1;
    private long beginning;
    private boolean down;

    /** Appends a message to the only partition, by a clock that is later than all payments. */
    public void append(LedgerMessage message) {
        append(message, Long.MAX_VALUE);
    }

    /** Appends a message to the only partition at a time. */
    public void append(LedgerMessage message, long appendedAt) {
        entries.add(
                new LedgerEntry(
                        message.key(),
                        message.headers(),
                        message.value(),
                        0,
                        entries.size(),
                        appendedAt));
    }

    /** All that was appended. */
    public List<LedgerEntry> entries() {
        return List.copyOf(entries);
    }

    /** How often its ends were asked for. */
    public int asked() {
        return asked.get();
    }

    /** Forgets what lies before an offset. */
    public void forgetBefore(long offset) {
        beginning = offset;
    }

    /** Has another number of partitions from now on. */
    public void repartition(int number) {
        partitions = number;
    }

    /** Does not answer any more. */
    public void goDown() {
        down = true;
    }

    @Override
    public long[] beginnings() {
        long[] offsets = new long[partitions];
        offsets[0] = beginning;
        return offsets;
    }

    @Override
    public long[] ends() {
        asked.incrementAndGet();
        if (down) {
            throw new IllegalStateException("the ledger is down");
        }
        long[] offsets = new long[partitions];
        offsets[0] = entries.size();
        return offsets;
    }

    @Override
    public long[] since(Duration span) {
        long[] offsets = ends();
        offsets[0] = span.isZero() ? entries.size() : 0;
        return offsets;
    }

    @Override
    public void read(long[] from, long[] to, Consumer<LedgerEntry> reader) {
        entries.subList((int) from[0], (int) to[0]).forEach(reader);
    }

    @Override
    public void close() {}
}
