package io.sluice.udfs.window;

import java.util.List;

/**
 * Writes a run of events in order, each as the difference to the one before: about 20 bytes for a
 * payment without outcome. {@link EventCursor} reads it.
 */
final class EventWriter {

    static final int HAS_OUTCOMES = 1;
    static final int ARRIVED_OUT_OF_TURN = 2;
    static final int HAS_PREVIOUS = 4;
    static final int HAS_FLAGS = 8;

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

    /** Writes an event without outcomes; a previous arrival of 0 means none. */
    void writeHead(
            int meta,
            long newTime,
            long newArrival,
            long amount,
            long counterparty,
            int flags,
            long previousTime,
            long previousArrival) {
        boolean inTurn = newArrival == arrival + 1;
        sink.writeByte(
                meta
                        | (inTurn ? 0 : ARRIVED_OUT_OF_TURN)
                        | (previousArrival == 0 ? 0 : HAS_PREVIOUS)
                        | (flags == 0 ? 0 : HAS_FLAGS));
        sink.writeUnsigned(newTime - time);
        if (!inTurn) {
            sink.writeSigned(newArrival - arrival);
        }
        sink.writeSigned(amount);
        sink.writeLong(counterparty);
        if (previousArrival != 0) {
            sink.writeUnsigned(newTime - previousTime);
            sink.writeSigned(newArrival - previousArrival);
        }
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
