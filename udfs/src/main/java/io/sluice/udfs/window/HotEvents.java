package io.sluice.udfs.window;

import java.util.ArrayList;
import java.util.List;

/** The newest events of a log, encoded; to append one touches none of the others. */
final class HotEvents {

    private byte[] bytes;
    private int from;
    private int end;
    private long lastTime;
    private long lastArrival;

    /** The run of events in an array from here on, and the key of the last of them. */
    HotEvents(byte[] bytes, int from, long lastTime, long lastArrival) {
        this.bytes = bytes;
        this.from = from;
        this.end = bytes.length;
        this.lastTime = lastTime;
        this.lastArrival = lastArrival;
    }

    boolean isEmpty() {
        return from == end;
    }

    int size() {
        return end - from;
    }

    long lastTime() {
        return lastTime;
    }

    long lastArrival() {
        return lastArrival;
    }

    EventCursor cursor(long asOf) {
        return new EventCursor(bytes, from, end, asOf);
    }

    List<Event> events() {
        return EventCursor.readAll(bytes, from, end);
    }

    void replace(List<Event> events) {
        bytes = EventWriter.write(events);
        from = 0;
        end = bytes.length;
        if (!events.isEmpty()) {
            lastTime = events.get(events.size() - 1).time();
            lastArrival = events.get(events.size() - 1).arrival();
        }
    }

    /** Adds an event that has arrived last, wherever its time puts it. */
    void add(EventKey key, long amount, long counterparty, int flags, EventKey previous) {
        if (isEmpty() || key.time() >= lastTime) {
            append(key, amount, counterparty, flags, previous);
        } else {
            insert(new Event(key, amount, counterparty, flags, previous, List.of()));
        }
    }

    private void append(EventKey key, long amount, long counterparty, int flags, EventKey prev) {
        ByteSink sink = new ByteSink(size() + 64);
        sink.writeBytes(bytes, from, end);
        EventWriter writer =
                isEmpty() ? new EventWriter(sink) : new EventWriter(sink, lastTime, lastArrival);
        writer.writeHead(
                0,
                key.time(),
                key.arrival(),
                amount,
                counterparty,
                flags,
                prev == null ? 0 : prev.time(),
                prev == null ? 0 : prev.arrival());
        bytes = sink.toBytes();
        from = 0;
        end = bytes.length;
        lastTime = key.time();
        lastArrival = key.arrival();
    }

    private void insert(Event event) {
        List<Event> all = events();
        Events.insert(all, event);
        replace(all);
    }

    void writeTo(ByteSink sink) {
        sink.writeBytes(bytes, from, end);
    }

    /** Takes out the older half, at least one event, and returns it. */
    List<Event> removeOlderHalf() {
        List<Event> all = events();
        int half = Math.max(1, all.size() / 2);
        replace(new ArrayList<>(all.subList(half, all.size())));
        return all.subList(0, half);
    }
}
