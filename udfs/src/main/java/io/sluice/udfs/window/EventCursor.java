package io.sluice.udfs.window;

import io.sluice.udfs.bytes.ByteSink;
import io.sluice.udfs.bytes.ByteSource;
import io.sluice.udfs.bytes.Fixed;
import io.sluice.udfs.bytes.Packed;
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
    private boolean linked;
    private long sincePrevious;
    private long arrivedSincePrevious;
    private int flags;
    private int outcomesAt;
    private final Standing standing = new Standing();
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
        readHead();
        standing.clear();
        knownAt = Long.MIN_VALUE;
        if (outcomesAt != 0) {
            readOutcomes();
        }
        return true;
    }

    private void readHead() {
        int meta = bytes[start] & 0xFF;
        int lengths = bytes[start + 1] & 0xFF;
        int previousLengths = bytes[start + 2] & 0xFF;
        int at = start + 3;
        arrival += 1 + Packed.unfold(Packed.get(bytes, at, meta >>> 4));
        at += meta >>> 4;
        time += Packed.get(bytes, at, lengths & 0xF);
        at += lengths & 0xF;
        amount = Packed.unfold(Packed.get(bytes, at, lengths >>> 4));
        at += lengths >>> 4;
        sincePrevious = Packed.get(bytes, at, previousLengths & 0xF);
        at += previousLengths & 0xF;
        arrivedSincePrevious = Packed.unfold(Packed.get(bytes, at, previousLengths >>> 4));
        at += previousLengths >>> 4;
        linked = (meta & EventWriter.HAS_PREVIOUS) != 0;
        counterparty = Fixed.getLong(bytes, at);
        at += Long.BYTES;
        flags = (meta & EventWriter.HAS_FLAGS) == 0 ? 0 : bytes[at++] & 0xFF;
        outcomesAt = (meta & EventWriter.HAS_OUTCOMES) == 0 ? 0 : at;
        source.moveTo(at);
    }

    private void readOutcomes() {
        for (long left = source.readUnsigned(); left > 0; left--) {
            OutcomeKind kind = KINDS[source.readByte()];
            knownAt = time + source.readSigned();
            if (knownAt <= asOf) {
                standing.tell(kind);
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
        return linked ? time - sincePrevious : Long.MIN_VALUE;
    }

    /** 0 if there was no previous event of this counterparty. */
    long previousArrival() {
        return linked ? arrival - arrivedSincePrevious : 0;
    }

    int flags() {
        return flags;
    }

    boolean hasOutcomes() {
        return outcomesAt != 0;
    }

    /** The outcome that counts as of the cursor's time, or null. */
    OutcomeKind outcome() {
        return standing.outcome();
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
        EventKey previous = linked ? new EventKey(previousTime(), previousArrival()) : null;
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
