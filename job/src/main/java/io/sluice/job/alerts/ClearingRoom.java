package io.sluice.job.alerts;

import io.sluice.job.state.CodecSerializer;
import io.sluice.job.state.Memory;
import io.sluice.udfs.alert.Alert;
import io.sluice.udfs.alert.AlertChange;
import io.sluice.udfs.alert.Clearing;
import io.sluice.udfs.alert.Repeat;
import io.sluice.udfs.alert.Suspicion;
import io.sluice.udfs.alert.SuspicionCodec;
import io.sluice.udfs.model.Episode;
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

    /** Episodes and standing of the payment; cleared by watermark after the memory. */
    private transient ValueState<Suspicion> suspicion;

    /**
     * With that memory.
     *
     * @param memory for how long outcomes may change alerts, by append time
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
        suspicion.update(before.in(alert.episode(), alert.knownAt()));
        if (before.isIn(alert.episode())) {
            out.collect(new Repeat(alert));
            return;
        }
        out.collect(alert);
        tellTurns(alert.episode(), 0, before.turns(), alert.knownAt(), out);
    }

    @Override
    public void processElement2(RoomInput input, Context context, Collector<AlertChange> out)
            throws IOException {
        if (input instanceof KnownOutcome known && Suspicion.isTold(known.outcome().kind())) {
            Outcome outcome = atMostNow(known.outcome(), context);
            Suspicion before = suspicion(outcome.receivedAt(), context);
            Suspicion after = before.after(outcome);
            suspicion.update(after);
            for (Episode episode : after.episodes()) {
                tellTurns(episode, before.turns(), after.turns(), outcome.receivedAt(), out);
            }
        }
    }

    /**
     * Each of them, those before an alert too, as if it had come first: in whatever order all is
     * read after a restart, a group ends with the same version, and never with one that is less
     * than what the tables have already.
     */
    private static void tellTurns(
            Episode episode, int told, int turns, long knownAt, Collector<AlertChange> out) {
        for (int turn = told + 1; turn <= turns; turn++) {
            out.collect(new Clearing(episode, Suspicion.isGenuine(turn), knownAt));
        }
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

    /** What counts for a record of that time, which will be kept. */
    private Suspicion suspicion(long now, Context context) throws IOException {
        Suspicion known = suspicion.value();
        if (known == null) {
            memory.begin(now, context.timerService());
            return Suspicion.NONE;
        }
        return memory.isOver(known.latest(), now) ? Suspicion.NONE : known;
    }
}
