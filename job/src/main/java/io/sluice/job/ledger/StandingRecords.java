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
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Lets through what stands: of several records of one identity and revision the first published.
 * Remembers for a while by the ledger's own clock; a second record that comes later still is told
 * from the first by the keys of the tables.
 *
 * <p>What can't be read does not stand. It is passed on as it is, so that tables keep what they
 * can.
 */
public final class StandingRecords extends KeyedProcessFunction<String, LedgerEntry, LedgerEntry> {

    /** What it is keyed by: the payment, so that revisions meet; else the record. */
    public static final KeySelector<LedgerEntry, String> KEY =
            entry -> entry.isDecision() ? LedgerMessages.key(entry.identity()) : entry.key();

    /** Decisions and notices that stand, as they are read. */
    public static final OutputTag<LedgerDecision> READ =
            new OutputTag<>("read", LedgerDecisionCodec.TYPE);

    /** Decisions by which a payment that was let pass would now be stopped. */
    public static final OutputTag<LedgerDecision> RECALLS =
            new OutputTag<>("recalls", LedgerDecisionCodec.TYPE);

    private static final long serialVersionUID = 1L;
    private static final int NO_REVISION = 0;

    private final Memory memory;
    private final String topic;

    /** What was said of the key; cleared by watermark when nothing was said for the memory. */
    private transient ValueState<Told> told;

    private transient Counter superseded;
    private transient UnreadableRecords unreadable;

    /**
     * With that memory.
     *
     * @param memory for how long a second record is recognised, by append time
     * @param topic where the ledger lies
     */
    public StandingRecords(Duration memory, String topic) {
        this.memory = new Memory(memory);
        this.topic = topic;
    }

    @Override
    public void open(OpenContext context) {
        told =
                getRuntimeContext()
                        .getState(
                                new ValueStateDescriptor<>(
                                        "told", CodecSerializer.ofImmutable(ToldCodec.class)));
        MetricGroup metrics = getRuntimeContext().getMetricGroup();
        superseded = metrics.counter("superseded");
        unreadable = new UnreadableRecords(metrics.counter(UnreadableRecords.METRIC));
    }

    @Override
    public void processElement(LedgerEntry entry, Context context, Collector<LedgerEntry> out)
            throws IOException {
        Told known = told.value();
        Told before = isOver(known, entry.appendedAt()) ? Told.NOTHING : known;
        if (before.has(revision(entry))) {
            superseded.inc();
            return;
        }
        out.collect(entry);
        if (tell(entry, before, context)) {
            Told after = before.with(revision(entry), action(entry), entry.appendedAt());
            told.update(after);
            if (known == null) {
                memory.begin(after.latest(), context.timerService());
            }
        }
    }

    /** Whether it could be read. */
    private boolean tell(LedgerEntry entry, Told before, Context context) {
        if (entry.kind() == LedgerKind.CONTROL) {
            return true;
        }
        LedgerDecision read;
        try {
            read = LedgerDecision.of(entry);
        } catch (RuntimeException e) {
            long now = context.timerService().currentProcessingTime();
            unreadable.skip(topic, entry.partition(), entry.offset(), e, now);
            return false;
        }
        context.output(READ, read);
        if (before.recalledBy(revision(entry), action(entry))) {
            context.output(RECALLS, read);
        }
        return true;
    }

    private static int revision(LedgerEntry entry) {
        return entry.isDecision() ? entry.revision() : NO_REVISION;
    }

    private static Action action(LedgerEntry entry) {
        return entry.isDecision() ? entry.action() : null;
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
