package io.sluice.udfs.window;

import io.sluice.udfs.bytes.Fixed;

/** What a branch knows of one child, be it a leaf or a branch. */
final class ChildEntry {

    /** Bytes of its form of fixed width. */
    static final int BYTES = 24 + Summary.BYTES;

    private static final int FIRST_ARRIVAL = 8;
    private static final int LASTS = 16;
    private static final int SUMMARY = 24;

    private final long id;
    private final long firstArrival;
    private final long lasts;
    private final Summary summary;

    /**
     * An entry.
     *
     * @param id of the child
     * @param firstArrival arrival number of its first event
     * @param lasts of a leaf: bit i says that event i is the last of its counterparty
     * @param summary of its events
     */
    ChildEntry(long id, long firstArrival, long lasts, Summary summary) {
        this.id = id;
        this.firstArrival = firstArrival;
        this.lasts = lasts;
        this.summary = summary;
    }

    void put(byte[] bytes, int at) {
        Fixed.putLong(bytes, at, id);
        Fixed.putLong(bytes, at + FIRST_ARRIVAL, firstArrival);
        Fixed.putLong(bytes, at + LASTS, lasts);
        summary.put(bytes, at + SUMMARY);
    }

    static long id(byte[] bytes, int at) {
        return Fixed.getLong(bytes, at);
    }

    static long firstArrival(byte[] bytes, int at) {
        return Fixed.getLong(bytes, at + FIRST_ARRIVAL);
    }

    static long lasts(byte[] bytes, int at) {
        return Fixed.getLong(bytes, at + LASTS);
    }

    static int summaryAt(int at) {
        return at + SUMMARY;
    }

    /** Changes which events of a leaf are the last of their counterparty: one less. */
    static void forgetLast(byte[] bytes, int at, long lasts) {
        Fixed.putLong(bytes, at + LASTS, lasts);
        Summary.forgetLast(bytes, at + SUMMARY);
    }
}
