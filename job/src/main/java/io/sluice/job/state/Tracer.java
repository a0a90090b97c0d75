package io.sluice.job.state;

import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Hashes;
import io.sluice.udfs.model.KnownOutcome;
import io.sluice.udfs.model.Room;
import io.sluice.udfs.model.RoomInput;
import io.sluice.udfs.room.TraceEntry;
import io.sluice.udfs.window.EventKey;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.OutputTag;

/** Tells what a room applied to its logs, if anyone wants to know. */
public final class Tracer {

    private static final long UNKNOWN = -1;

    private final OutputTag<TraceEntry> tag;
    private final Room room;
    private long run = UNKNOWN;

    /**
     * The tracer of a room's subtask.
     *
     * @param tag where entries go, or null for nowhere
     * @param room that speaks
     */
    public Tracer(OutputTag<TraceEntry> tag, Room room) {
        this.tag = tag;
        this.room = room;
    }

    /** A payment was appended to the log of the current key. */
    public void payment(
            Assessment payment,
            String counterparty,
            EventKey event,
            KeyedBroadcastProcessFunction<String, RoomInput, ?, RoomInput>.ReadOnlyContext
                    context) {
        if (tag != null) {
            context.output(
                    tag,
                    new TraceEntry(
                            run(context.currentProcessingTime()),
                            room,
                            context.getCurrentKey(),
                            event.arrival(),
                            payment.identity(),
                            event.time(),
                            Math.max(0, payment.referenceMicros()),
                            Hashes.hash64(counterparty),
                            null,
                            0));
        }
    }

    /**
     * An outcome was applied to the log of the current key; without arrival if the log took none.
     */
    public void outcome(
            KnownOutcome known,
            EventKey event,
            long arrival,
            KeyedBroadcastProcessFunction<String, RoomInput, ?, RoomInput>.ReadOnlyContext
                    context) {
        if (tag != null && arrival > 0) {
            context.output(
                    tag,
                    new TraceEntry(
                            run(context.currentProcessingTime()),
                            room,
                            context.getCurrentKey(),
                            arrival,
                            known.identity(),
                            event.time(),
                            0,
                            0,
                            known.outcome().kind(),
                            known.outcome().knownAt()));
        }
    }

    private long run(long now) {
        if (run == UNKNOWN) {
            run = now;
        }
        return run;
    }
}
