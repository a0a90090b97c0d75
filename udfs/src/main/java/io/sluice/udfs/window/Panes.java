package io.sluice.udfs.window;

import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What has left a log, summed by UTC day. A counterparty counts on the day of its last event, as it
 * does in the log; what one day holds is taken whole.
 */
final class Panes {

    /** Where the panes lie in the chunk store; nodes have positive numbers. */
    static final long ID = -1;

    private static final int VERSION = 1;
    private static final int HEAD = 1;
    private static final long DAY = 86_400_000;

    private final ChunkStore store;
    private NavigableMap<Long, Summary> days;
    private boolean changed;

    Panes(ChunkStore store) {
        this.store = store;
    }

    /** Adds the events of a leaf and returns the last one's key. */
    EventKey fold(EventCursor events, long lasts) {
        for (int i = 0; events.next(); i++) {
            fold(events, (int) (lasts >>> i) & 1);
        }
        return events.key();
    }

    /** Adds one event. */
    void fold(Event event, boolean last) {
        EventCursor cursor = EventCursor.at(event);
        fold(cursor, last ? 1 : 0);
    }

    private void fold(EventCursor event, int last) {
        days().computeIfAbsent(day(event.time()), day -> new Summary()).add(event, last);
        changed = true;
    }

    /** One event of a day is no longer the last of its counterparty. */
    void forgetLast(EventKey key) {
        Summary day = days().get(day(key.time()));
        if (day != null && day.lastOccurrences() > 0) {
            day.forgetLast();
            changed = true;
        }
    }

    /** Drops the days that ended before a time. */
    void forgetBefore(long time) {
        changed |= days().headMap(day(time)).size() > 0;
        days().headMap(day(time)).clear();
    }

    void answer(WindowQuery query) {
        days().values().forEach(query::addPane);
    }

    void save() {
        if (changed) {
            byte[] bytes = new byte[HEAD + days.size() * Summary.BYTES];
            bytes[0] = VERSION;
            int at = HEAD;
            for (Summary day : days.values()) {
                day.put(bytes, at);
                at += Summary.BYTES;
            }
            store.put(ID, bytes);
            changed = false;
        }
    }

    private NavigableMap<Long, Summary> days() {
        if (days == null) {
            days = new TreeMap<>();
            byte[] bytes = store.get(ID);
            if (bytes != null) {
                read(bytes);
            }
        }
        return days;
    }

    private void read(byte[] bytes) {
        if (bytes[0] != VERSION) {
            throw new IllegalStateException("unknown form of panes: " + bytes[0]);
        }
        for (int at = HEAD; at < bytes.length; at += Summary.BYTES) {
            Summary summary = new Summary();
            summary.add(bytes, at);
            days.put(day(summary.minTime()), summary);
        }
    }

    private static long day(long time) {
        return Math.floorDiv(time, DAY);
    }
}
