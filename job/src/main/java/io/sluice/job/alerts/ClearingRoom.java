package io.sluice.job.alerts;

import io.sluice.job.state.CodecSerializer;
import io.sluice.job.state.Memory;
import io.sluice.udfs.alert.Alert;
import io.sluice.udfs.alert.AlertChange;
import io.sluice.udfs.alert.Suspicion;
import io.sluice.udfs.alert.SuspicionCodec;
import io.sluice.udfs.model.KnownOutcome;
import io.sluice.udfs.model.Outcome;
import io.sluice.udfs.model.RoomInput;
import java.io.IOException;
import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keyed by payment: passes alerts on, so that a payment counts once in each group, and tells the
 * groups when it turns out to be the payer's own, or after all not.
 */
public final class ClearingRoom
        extends KeyedCoProcessFunction<String, Alert, RoomInput, AlertChange> {

    private static final long serialVersionUID = 1L;

    private final Memory memory;

    /**
     * What was told and became known of the payment; cleared by watermark when there is nothing of
     * it for the memory, and by nothing else, since all may be read again in another order.
     */
    private transient ValueState<Suspicion> suspicion;

    /**
     * With that memory.
     *
     * @param memory for how long outcomes may change alerts, by append time and time of receipt
     */
    public ClearingRoom(Duration memory) {
        this.memory = new Memory(memory);
    }

    @Override
    public void open(OpenContext context) {
        suspicion =
                getRuntimeContext()
                        .getState(
                                new ValueStateDescriptor<>(
                                        "suspicion",
                                        CodecSerializer.ofImmutable(SuspicionCodec.class)));
    }

    @Override
    public void processElement1(Alert alert, Context context, Collector<AlertChange> out)
            throws IOException {
        Suspicion before = suspicion(alert.knownAt(), context);
        out.collect(before.change(alert, memory.millis()));
        keep(before, before.after(alert, memory.millis()), out);
    }

    @Override
    public void processElement2(RoomInput input, Context context, Collector<AlertChange> out)
            throws IOException {
        if (input instanceof KnownOutcome known && Suspicion.isTold(known.outcome().kind())) {
            Outcome outcome = atMostNow(known.outcome(), context);
            Suspicion before = suspicion(outcome.receivedAt(), context);
            keep(before, before.after(outcome, memory.millis()), out);
        }
    }

    private void keep(Suspicion before, Suspicion after, Collector<AlertChange> out)
            throws IOException {
        suspicion.update(after);
        after.since(before, memory.millis()).forEach(out::collect);
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<AlertChange> out)
            throws IOException {
        if (memory.endsAt(time, suspicion.value().latest(), context.timerService())) {
            suspicion.clear();
        }
    }

    /** A producer whose clock is ahead must not keep a payment in memory for years. */
    private static Outcome atMostNow(Outcome outcome, Context context) {
        long now = context.timerService().currentProcessingTime();
        return outcome.receivedAt() <= now
                ? outcome
                : new Outcome(
                        outcome.identity(),
                        outcome.kind(),
                        outcome.occurredAt(),
                        outcome.knownAt(),
                        outcome.source(),
                        now);
    }

    /** What is known of the payment, whose record of that time will be kept. */
    private Suspicion suspicion(long time, Context context) throws IOException {
        Suspicion known = suspicion.value();
        if (known == null) {
            memory.begin(time, context.timerService());
            return Suspicion.NONE;
        }
        return known;
    }
}
