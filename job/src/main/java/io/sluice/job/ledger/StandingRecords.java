package io.sluice.job.ledger;

import io.sluice.job.state.CodecSerializer;
import io.sluice.job.state.Memory;
import io.sluice.udfs.model.Action;
import java.io.IOException;
import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Lets through what stands: of several records of one identity and revision the first published.
 * Remembers for a while by the ledger's own clock; a second record that comes later still is told
 * from the first by the keys of the tables.
 */
public final class StandingRecords extends KeyedProcessFunction<String, LedgerEntry, LedgerEntry> {

    /** What it is keyed by: the payment, so that revisions meet; else the record. */
    public static final KeySelector<LedgerEntry, String> KEY =
            entry -> entry.isDecision() ? LedgerMessages.key(entry.identity()) : entry.key();

    /** Decisions by which a payment that was let pass would now be stopped. */
    public static final OutputTag<LedgerEntry> RECALLS =
            new OutputTag<>("recalls", LedgerEntryCodec.TYPE);

    private static final long serialVersionUID = 1L;
    private static final int NO_REVISION = 0;

    private final Memory memory;

    /** What was said of the key; cleared by watermark when nothing was said for the memory. */
    private transient ValueState<Told> told;

    private transient Counter superseded;

    /**
     * With that memory.
     *
     * @param memory for how long a second record is recognised, by append time
     */
    public StandingRecords(Duration memory) {
        this.memory = new Memory(memory);
    }

    @Override
    public void open(OpenContext context) {
        told =
                getRuntimeContext()
                        .getState(
                                new ValueStateDescriptor<>(
                                        "told", CodecSerializer.ofImmutable(ToldCodec.class)));
        superseded = getRuntimeContext().getMetricGroup().counter("superseded");
    }

    @Override
    public void processElement(LedgerEntry entry, Context context, Collector<LedgerEntry> out)
            throws IOException {
        Told known = told.value();
        Told before = isOver(known, entry.appendedAt()) ? Told.NOTHING : known;
        int revision = entry.isDecision() ? entry.revision() : NO_REVISION;
        if (before.has(revision)) {
            superseded.inc();
            return;
        }
        Action action = entry.isDecision() ? entry.action() : null;
        if (before.recalledBy(revision, action)) {
            context.output(RECALLS, entry);
        }
        Told after = before.with(revision, action, entry.appendedAt());
        told.update(after);
        if (known == null) {
            memory.begin(after.latest(), context.timerService());
        }
        out.collect(entry);
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<LedgerEntry> out)
            throws IOException {
        if (memory.endsAt(time, told.value().latest(), context.timerService())) {
            told.clear();
        }
    }

    private boolean isOver(Told known, long now) {
        return known == null || memory.isOver(known.latest(), now);
    }
}
