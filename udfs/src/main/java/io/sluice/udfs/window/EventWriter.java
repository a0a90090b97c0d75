package io.sluice.udfs.window;

import io.sluice.udfs.bytes.ByteSink;
import io.sluice.udfs.bytes.Packed;
import java.util.List;

/**
 * Writes a run of events in order, each as the difference to the one before: about 22 bytes for a
 * payment without outcome. {@link EventCursor} reads it.
 *
 * <p>Three bytes tell what is there and how long the packed numbers are that follow; behind these
 * stands the counterparty in 8 bytes, so that a reader may load any number as a whole word and mask
 * it, without a branch.
 */
final class EventWriter {

    static final int HAS_OUTCOMES = 1;
    static final int HAS_PREVIOUS = 2;
    static final int HAS_FLAGS = 4;

    private final ByteSink sink;
    private long time;
    private long arrival;

    /** Writes to the sink the first event of a run. */
    EventWriter(ByteSink sink) {
        this(sink, 0, 0);
    }

    /** Writes to the sink what follows the event with this time and arrival. */
    EventWriter(ByteSink sink, long time, long arrival) {
        this.sink = sink;
        this.time = time;
        this.arrival = arrival;
    }

    static byte[] write(List<Event> events) {
        ByteSink sink = new ByteSink(24 * events.size());
        EventWriter writer = new EventWriter(sink);
        events.forEach(writer::write);
        return sink.toBytes();
    }

    void write(Event event) {
        boolean linked = event.previous() != null;
        writeHead(
                event.outcomes().isEmpty() ? 0 : HAS_OUTCOMES,
                event.time(),
                event.arrival(),
                event.amountMicros(),
                event.counterparty(),
                event.flags(),
                linked ? event.previous().time() : 0,
                linked ? event.previous().arrival() : 0);
        if (!event.outcomes().isEmpty()) {
            writeOutcomes(event);
        }
    }

    /** Writes the event that the cursor stands on. */
    void write(EventCursor event) {
        writeHead(
                event.hasOutcomes() ? HAS_OUTCOMES : 0,
                event.time(),
                event.arrival(),
                event.amount(),
                event.counterparty(),
                event.flags(),
                event.previousTime(),
                event.previousArrival());
        event.copyOutcomes(sink);
    }

    private void writeHead(
            int meta,
            long newTime,
            long newArrival,
            long amount,
            long counterparty,
            int flags,
            long previousTime,
            long previousArrival) {
        boolean linked = previousArrival != 0;
        long sinceLast = newTime - time;
        long turn = Packed.fold(newArrival - arrival - 1);
        long folded = Packed.fold(amount);
        long sincePrevious = linked ? newTime - previousTime : 0;
        long arrivedSincePrevious = linked ? Packed.fold(newArrival - previousArrival) : 0;
        sink.writeByte(
                meta
                        | (linked ? HAS_PREVIOUS : 0)
                        | (flags == 0 ? 0 : HAS_FLAGS)
                        | Packed.length(turn) << 4);
        sink.writeByte(Packed.length(sinceLast) | Packed.length(folded) << 4);
        sink.writeByte(Packed.length(sincePrevious) | Packed.length(arrivedSincePrevious) << 4);
        sink.writePacked(turn);
        sink.writePacked(sinceLast);
        sink.writePacked(folded);
        sink.writePacked(sincePrevious);
        sink.writePacked(arrivedSincePrevious);
        sink.writeLong(counterparty);
        if (flags != 0) {
            sink.writeByte(flags);
        }
        time = newTime;
        arrival = newArrival;
    }

    private void writeOutcomes(Event event) {
        sink.writeUnsigned(event.outcomes().size());
        for (OutcomeMark mark : event.outcomes()) {
            sink.writeByte(mark.kind().ordinal());
            sink.writeSigned(mark.knownAt() - event.time());
        }
    }
}
