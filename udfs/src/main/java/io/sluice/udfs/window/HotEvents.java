package io.sluice.udfs.window;

import io.sluice.udfs.bytes.ByteSink;
import io.sluice.udfs.bytes.ByteSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The newest events of a log, encoded; to append one touches none of the others. */
final class HotEvents {

    private byte[] bytes = {};
    private int from;
    private int end;
    private long lastTime;
    private long lastArrival;

    /** Reads the rest of a row, which {@link #writeTo} wrote. */
    void readFrom(ByteSource source, byte[] row) {
        lastTime = source.readSigned();
        lastArrival = source.readUnsigned();
        bytes = row;
        from = source.position();
        end = row.length;
    }

    void writeTo(ByteSink sink) {
        sink.writeSigned(lastTime);
        sink.writeUnsigned(lastArrival);
        sink.writeBytes(bytes, from, end);
    }

    boolean isEmpty() {
        return from == end;
    }

    /** Time of the last event, if there is one. */
    long lastTime() {
        return lastTime;
    }

    int size() {
        return end - from;
    }

    EventCursor cursor(long asOf) {
        return new EventCursor(bytes, from, end, asOf);
    }

    List<Event> events() {
        return EventCursor.readAll(bytes, from, end);
    }

    private void replace(List<Event> events) {
        bytes = EventWriter.write(events);
        from = 0;
        end = bytes.length;
        if (!events.isEmpty()) {
            lastTime = events.get(events.size() - 1).time();
            lastArrival = events.get(events.size() - 1).arrival();
        }
    }

    /** Adds an event that has arrived last, wherever its time puts it. */
    void add(Event event) {
        if (isEmpty() || event.time() >= lastTime) {
            append(event);
        } else {
            List<Event> all = events();
            Events.insert(all, event);
            replace(all);
        }
    }

    private void append(Event event) {
        ByteSink sink = new ByteSink(size() + 64);
        sink.writeBytes(bytes, from, end);
        EventWriter writer =
                isEmpty() ? new EventWriter(sink) : new EventWriter(sink, lastTime, lastArrival);
        writer.write(event);
        bytes = sink.toBytes();
        from = 0;
        end = bytes.length;
        lastTime = event.time();
        lastArrival = event.arrival();
    }

    /** Edits the event with this key; false if there is none. */
    boolean edit(EventKey key, UnaryOperator<Event> edit) {
        List<Event> all = events();
        int at = Events.find(all, key);
        if (at >= 0) {
            all.set(at, edit.apply(all.get(at)));
            replace(all);
        }
        return at >= 0;
    }

    /** Takes out the older half, at least one event. */
    void drain(Consumer<EventCursor> older) {
        int half = from + size() / 2;
        ByteSink rest = new ByteSink(size());
        EventWriter writer = new EventWriter(rest);
        EventCursor cursor = cursor(Long.MAX_VALUE);
        while (cursor.next()) {
            if (cursor.start() < half) {
                older.accept(cursor);
            } else {
                writer.write(cursor);
            }
        }
        bytes = rest.toBytes();
        from = 0;
        end = bytes.length;
    }
}
