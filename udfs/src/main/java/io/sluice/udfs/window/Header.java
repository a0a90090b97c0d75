package io.sluice.udfs.window;

import io.sluice.udfs.bytes.ByteSink;
import io.sluice.udfs.bytes.ByteSource;

/** What a log says of itself at the start of its hot row. */
final class Header {

    private static final int VERSION = 1;
    private static final EventKey NONE = new EventKey(Long.MIN_VALUE, 0);

    private long arrivals;
    private long coverageSince = Long.MAX_VALUE;
    private long nextId = 1;
    private EventKey sealed = NONE;
    private EventKey purged = NONE;

    void readFrom(ByteSource source) {
        int version = source.readByte();
        if (version != VERSION) {
            throw new IllegalStateException("unknown form of a hot row: " + version);
        }
        arrivals = source.readUnsigned();
        coverageSince = source.readSigned();
        nextId = source.readUnsigned();
        sealed = readKey(source);
        purged = readKey(source);
    }

    void writeTo(ByteSink sink) {
        sink.writeByte(VERSION);
        sink.writeUnsigned(arrivals);
        sink.writeSigned(coverageSince);
        sink.writeUnsigned(nextId);
        write(sealed, sink);
        write(purged, sink);
    }

    private static EventKey readKey(ByteSource source) {
        long arrival = source.readUnsigned();
        return arrival == 0 ? NONE : new EventKey(source.readSigned(), arrival);
    }

    private static void write(EventKey key, ByteSink sink) {
        sink.writeUnsigned(key.arrival());
        if (key.arrival() != 0) {
            sink.writeSigned(key.time());
        }
    }

    /** Counts an outcome's arrival and returns its number. */
    long arrive() {
        return ++arrivals;
    }

    /** Counts an event's arrival and returns its key. */
    EventKey arrive(long time) {
        coverageSince = Math.min(coverageSince, time);
        return new EventKey(time, ++arrivals);
    }

    long arrivals() {
        return arrivals;
    }

    long coverageSince() {
        return coverageSince;
    }

    /** A number for a new chunk. */
    long newChunk() {
        return nextId++;
    }

    /** The greatest key outside of the hot row. */
    EventKey sealed() {
        return sealed;
    }

    void sealed(EventKey key) {
        sealed = key;
    }

    /** The greatest key that has left the log: what comes at or before it is in panes. */
    EventKey purged() {
        return purged;
    }

    /** All up to a key, if there is one, has left the log. */
    void purgedAtLeast(EventKey key) {
        if (key != null && key.compareTo(purged) > 0) {
            purged = key;
        }
    }
}
