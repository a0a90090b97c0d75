package io.sluice.udfs.window;

import io.sluice.udfs.bytes.ByteSink;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A run of events, decoded for an edit, and which of them are the last of their counterparty. */
final class Leaf {

    private static final int VERSION = 1;

    /** Where the events begin in a leaf's bytes. */
    static final int HEAD = 1;

    private final List<Event> events;
    private long lasts;

    private Leaf(List<Event> events, long lasts) {
        this.events = events;
        this.lasts = lasts;
    }

    static Leaf read(byte[] bytes, long lasts) {
        return new Leaf(EventCursor.readAll(bytes, HEAD, bytes.length), lasts);
    }

    /** A cursor over the events of a leaf's bytes. */
    static EventCursor cursor(byte[] bytes, long asOf) {
        if (bytes[0] != VERSION) {
            throw new IllegalStateException("unknown form of a leaf: " + bytes[0]);
        }
        return new EventCursor(bytes, HEAD, bytes.length, asOf);
    }

    /** A cursor that sees all outcomes. */
    static EventCursor cursor(byte[] bytes) {
        return cursor(bytes, Long.MAX_VALUE);
    }

    /** The place of the event with this key, or −1. */
    static int find(byte[] bytes, EventKey key) {
        EventCursor cursor = cursor(bytes);
        for (int i = 0; cursor.next(); i++) {
            if (cursor.arrival() == key.arrival()) {
                return i;
            }
        }
        return -1;
    }

    /** Begins the bytes of a leaf. */
    static void writeHead(ByteSink sink) {
        sink.writeByte(VERSION);
    }

    int size() {
        return events.size();
    }

    List<Event> events() {
        return events;
    }

    void insert(Event event, boolean last) {
        int at = Events.insert(events, event);
        long below = (1L << at) - 1;
        lasts = lasts & below | (lasts & ~below) << 1 | (last ? 1L << at : 0);
    }

    /** Edits the event with this key; false if there is none. */
    boolean edit(EventKey key, UnaryOperator<Event> edit) {
        int at = Events.find(events, key);
        if (at >= 0) {
            events.set(at, edit.apply(events.get(at)));
        }
        return at >= 0;
    }

    EventKey first() {
        return events.get(0).key();
    }

    /** Moves the younger half of the events to a new leaf. */
    Leaf split() {
        int half = events.size() / 2;
        List<Event> younger = events.subList(half, events.size());
        Leaf right = new Leaf(new ArrayList<>(younger), lasts >>> half);
        younger.clear();
        lasts &= (1L << half) - 1;
        return right;
    }

    byte[] bytes() {
        ByteSink sink = new ByteSink(HEAD + 24 * events.size());
        writeHead(sink);
        EventWriter writer = new EventWriter(sink);
        events.forEach(writer::write);
        return sink.toBytes();
    }

    long lasts() {
        return lasts;
    }

    static Summary summary(byte[] bytes, long lasts) {
        Summary summary = new Summary();
        EventCursor cursor = cursor(bytes);
        for (int i = 0; cursor.next(); i++) {
            summary.add(cursor, (int) (lasts >>> i) & 1);
        }
        return summary;
    }
}
