package io.sluice.job.alerts;

import io.sluice.job.config.AlertSettings;
import io.sluice.job.state.CodecSerializer;
import io.sluice.job.state.Memory;
import io.sluice.udfs.alert.Alert;
import io.sluice.udfs.alert.AlertChange;
import io.sluice.udfs.alert.AlertGroup;
import io.sluice.udfs.alert.AlertGroupCodec;
import io.sluice.udfs.alert.Clearing;
import io.sluice.udfs.alert.Repeat;
import java.io.IOException;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.CheckpointListener;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeutils.base.LongSerializer;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Keyed by episode: gathers its alerts. What is news goes out at once, the rest of a burst together
 * after a while.
 */
public final class GroupRoom extends KeyedProcessFunction<String, AlertChange, AlertGroup>
        implements CheckpointedFunction, CheckpointListener {

    /** What it is keyed by. */
    public static final KeySelector<AlertChange, String> KEY = change -> change.episode().id();

    /** What a person should hear of at once. */
    public static final OutputTag<AlertGroup> NEWS = new OutputTag<>("news", AlertTypes.GROUP);

    private static final long serialVersionUID = 1L;

    private final long interval;
    private final Memory memory;

    /** The group; cleared by watermark when it has no alert for the memory. */
    private transient ValueState<AlertGroup> group;

    /** Version that went out last; cleared with the group. */
    private transient ValueState<Long> told;

    private transient CommittedAlerts committed;
    private transient Counter opened;
    private transient Counter gathered;

    /** By these settings. */
    public GroupRoom(AlertSettings settings) {
        this.interval = settings.updateInterval().toMillis();
        this.memory = new Memory(settings.memory());
    }

    @Override
    public void open(OpenContext context) {
        group =
                getRuntimeContext()
                        .getState(
                                new ValueStateDescriptor<>(
                                        "group",
                                        CodecSerializer.ofImmutable(AlertGroupCodec.class)));
        told =
                getRuntimeContext()
                        .getState(new ValueStateDescriptor<>("told", LongSerializer.INSTANCE));
        MetricGroup metrics = getRuntimeContext().getMetricGroup();
        committed = new CommittedAlerts();
        metrics.gauge("lastCommittedAlertAt", committed::at);
        opened = metrics.counter("alertGroups");
        gathered = metrics.counter("alerts");
    }

    @Override
    public void processElement(AlertChange change, Context context, Collector<AlertGroup> out)
            throws IOException {
        AlertGroup known = group.value();
        AlertGroup before = takes(known, change) ? known : null;
        AlertGroup after = after(before, change);
        if (after == null) {
            return;
        }
        if (known == null) {
            memory.begin(after.appendedAt(), context.timerService());
        } else if (before == null) {
            tellRest(known, out);
        }
        group.update(after);
        if (after.isNews(before)) {
            tell(after, out);
            context.output(NEWS, after);
        } else {
            long now = context.timerService().currentProcessingTime();
            context.timerService().registerProcessingTimeTimer((now / interval + 1) * interval);
        }
    }

    /**
     * The ledger's times decide, whatever was read first: a clearing is of the group that has the
     * payment's alert.
     */
    private boolean takes(AlertGroup known, AlertChange change) {
        if (known == null) {
            return false;
        }
        return change instanceof Clearing clearing
                ? clearing.alertedAt() >= known.openedAt()
                : !memory.isOver(known.appendedAt(), change.knownAt());
    }

    /** Null of a clearing whose group is forgotten. */
    private AlertGroup after(AlertGroup before, AlertChange change) {
        if (change instanceof Alert) {
            gathered.inc();
        }
        return before == null ? opened(change) : before.with(change);
    }

    private AlertGroup opened(AlertChange change) {
        if (change instanceof Clearing) {
            return null;
        }
        opened.inc();
        return change instanceof Repeat repeat
                ? AlertGroup.open(repeat)
                : AlertGroup.open((Alert) change);
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<AlertGroup> out)
            throws IOException {
        AlertGroup known = group.value();
        if (known == null) {
            return;
        }
        if (context.timeDomain() == TimeDomain.PROCESSING_TIME) {
            tellRest(known, out);
        } else if (memory.endsAt(time, known.appendedAt(), context.timerService())) {
            tellRest(known, out);
            group.clear();
            told.clear();
        }
    }

    private void tellRest(AlertGroup known, Collector<AlertGroup> out) throws IOException {
        Long last = told.value();
        if (last == null || last < known.version()) {
            tell(known, out);
        }
    }

    private void tell(AlertGroup known, Collector<AlertGroup> out) throws IOException {
        told.update(known.version());
        committed.told(known);
        out.collect(known);
    }

    @Override
    public void initializeState(FunctionInitializationContext context) {
        // Its state is keyed; only the moment of a checkpoint matters here.
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) {
        committed.closed(context.getCheckpointId());
    }

    @Override
    public void notifyCheckpointComplete(long checkpoint) {
        committed.committed(checkpoint);
    }
}
