package io.sluice.udfs.window;

import io.sluice.udfs.model.OutcomeKind;
import java.util.ArrayList;
import java.util.List;

/** Walks over a run of events that {@link EventWriter} wrote, without making an object of each. */
final class EventCursor {

    private static final OutcomeKind[] KINDS = OutcomeKind.values();

    private final byte[] bytes;
    private final ByteSource source;
    private final int end;
    private final long asOf;

    private int start;
    private long time;
    private long arrival;
    private long amount;
    private long counterparty;
    private long previousTime;
    private long previousArrival;
    private int flags;
    private int outcomesAt;
    private OutcomeKind outcome;
    private long knownAt;

    /**
     * A cursor before the first event.
     *
     * @param bytes where the run is
     * @param from its start
     * @param end its end
     * @param asOf outcomes known later are not seen
     */
    EventCursor(byte[] bytes, int from, int end, long asOf) {
        this.bytes = bytes;
        this.source = new ByteSource(bytes, from);
        this.end = end;
        this.asOf = asOf;
    }

    /** A cursor over a whole array that sees all outcomes. */
    EventCursor(byte[] bytes) {
        this(bytes, 0, bytes.length, Long.MAX_VALUE);
    }

    /** A cursor that stands on an event. */
    static EventCursor at(Event event) {
        EventCursor cursor = new EventCursor(EventWriter.write(List.of(event)));
        cursor.next();
        return cursor;
    }

    static List<Event> readAll(byte[] bytes, int from, int end) {
        EventCursor cursor = new EventCursor(bytes, from, end, Long.MAX_VALUE);
        List<Event> events = new ArrayList<>();
        while (cursor.next()) {
            events.add(cursor.event());
        }
        return events;
    }

    /** Moves to the next event, if there is one. */
    boolean next() {
        start = source.position();
        if (start >= end) {
            return false;
        }
        int meta = source.readByte();
        time += source.readUnsigned();
        arrival += (meta & EventWriter.ARRIVED_OUT_OF_TURN) == 0 ? 1 : source.readSigned();
        amount = source.readSigned();
        counterparty = source.readLong();
        readPrevious((meta & EventWriter.HAS_PREVIOUS) != 0);
        flags = (meta & EventWriter.HAS_FLAGS) == 0 ? 0 : source.readByte() & 0xFF;
        outcomesAt = (meta & EventWriter.HAS_OUTCOMES) == 0 ? 0 : source.position();
        outcome = null;
        knownAt = Long.MIN_VALUE;
        if (outcomesAt != 0) {
            readOutcomes();
        }
        return true;
    }

    /** Moves to the last event, if there is any. */
    EventCursor toLast() {
        while (source.position() < end) {
            next();
        }
        return this;
    }

    private void readPrevious(boolean linked) {
        previousTime = linked ? time - source.readUnsigned() : Long.MIN_VALUE;
        previousArrival = linked ? arrival - source.readSigned() : 0;
    }

    private void readOutcomes() {
        for (long left = source.readUnsigned(); left > 0; left--) {
            OutcomeKind kind = KINDS[source.readByte()];
            knownAt = time + source.readSigned();
            if (knownAt <= asOf) {
                outcome = kind;
            }
        }
    }

    /** Where the event begins. */
    int start() {
        return start;
    }

    /** Where the event ends. */
    int position() {
        return source.position();
    }

    long time() {
        return time;
    }

    long arrival() {
        return arrival;
    }

    long amount() {
        return amount;
    }

    long counterparty() {
        return counterparty;
    }

    /** The least number there is if there was no previous event of this counterparty. */
    long previousTime() {
        return previousTime;
    }

    /** 0 if there was no previous event of this counterparty. */
    long previousArrival() {
        return previousArrival;
    }

    int flags() {
        return flags;
    }

    boolean hasOutcomes() {
        return outcomesAt != 0;
    }

    /** The outcome that counts as of the cursor's time, or null. */
    OutcomeKind outcome() {
        return outcome;
    }

    /** The greatest known-at of all outcomes; the least number there is if there are none. */
    long knownAt() {
        return knownAt;
    }

    void copyOutcomes(ByteSink sink) {
        if (hasOutcomes()) {
            sink.writeBytes(bytes, outcomesAt, source.position());
        }
    }

    boolean isAfter(EventKey key) {
        return time != key.time() ? time > key.time() : arrival > key.arrival();
    }

    EventKey key() {
        return new EventKey(time, arrival);
    }

    /** The event, all its outcomes included. */
    Event event() {
        EventKey previous =
                previousArrival == 0 ? null : new EventKey(previousTime, previousArrival);
        return new Event(key(), amount, counterparty, flags, previous, marks());
    }

    private List<OutcomeMark> marks() {
        if (!hasOutcomes()) {
            return List.of();
        }
        ByteSource again = new ByteSource(bytes, outcomesAt);
        List<OutcomeMark> marks = new ArrayList<>();
        for (long left = again.readUnsigned(); left > 0; left--) {
            OutcomeKind kind = KINDS[again.readByte()];
            marks.add(new OutcomeMark(kind, time + again.readSigned()));
        }
        return List.copyOf(marks);
    }
}
