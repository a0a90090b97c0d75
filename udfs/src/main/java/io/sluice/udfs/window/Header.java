package io.sluice.udfs.window;

/** What a log says of itself at the start of its hot row. */
final class Header {

    private static final int VERSION = 1;

    private long arrivals;
    private long coverageSince = Long.MAX_VALUE;
    private long lastTime;
    private long lastArrival;

    Header() {}

    Header(ByteSource source) {
        int version = source.readByte();
        if (version != VERSION) {
            throw new IllegalStateException("unknown form of a hot row: " + version);
        }
        arrivals = source.readUnsigned();
        coverageSince = source.readSigned();
        lastTime = source.readSigned();
        lastArrival = source.readUnsigned();
    }

    void writeTo(ByteSink sink) {
        sink.writeByte(VERSION);
        sink.writeUnsigned(arrivals);
        sink.writeSigned(coverageSince);
        sink.writeSigned(lastTime);
        sink.writeUnsigned(lastArrival);
    }

    /** Counts an arrival and returns its number. */
    long arrive(long time) {
        coverageSince = Math.min(coverageSince, time);
        return ++arrivals;
    }

    void last(long time, long arrival) {
        lastTime = time;
        lastArrival = arrival;
    }

    long arrivals() {
        return arrivals;
    }

    long coverageSince() {
        return coverageSince;
    }

    long lastTime() {
        return lastTime;
    }

    long lastArrival() {
        return lastArrival;
    }
}
