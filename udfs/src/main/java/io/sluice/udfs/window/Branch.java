package io.sluice.udfs.window;

import java.util.Arrays;

/**
 * An inner node of the tree: an entry for each child, in order, of fixed width, so that to read one
 * decodes nothing.
 */
final class Branch {

    private static final int VERSION = 1;
    private static final int HEAD = 2;

    private final long id;
    private byte[] bytes;
    private boolean changed;

    private Branch(long id, byte[] bytes, boolean changed) {
        this.id = id;
        this.bytes = bytes;
        this.changed = changed;
    }

    /** A branch without children; those of level 0 are leaves. */
    static Branch create(long id, int level) {
        return new Branch(id, new byte[] {VERSION, (byte) level}, true);
    }

    static Branch read(long id, byte[] bytes) {
        if (bytes[0] != VERSION) {
            throw new IllegalStateException("unknown form of a branch: " + bytes[0]);
        }
        return new Branch(id, bytes, false);
    }

    long id() {
        return id;
    }

    int level() {
        return bytes[1];
    }

    int size() {
        return (bytes.length - HEAD) / ChildEntry.BYTES;
    }

    boolean changed() {
        return changed;
    }

    byte[] bytes() {
        return bytes;
    }

    long child(int i) {
        return ChildEntry.id(bytes, at(i));
    }

    long lasts(int i) {
        return ChildEntry.lasts(bytes, at(i));
    }

    int count(int i) {
        return Summary.count(bytes, ChildEntry.summaryAt(at(i)));
    }

    long minTime(int i) {
        return Summary.minTime(bytes, ChildEntry.summaryAt(at(i)));
    }

    long maxTime(int i) {
        return Summary.maxTime(bytes, ChildEntry.summaryAt(at(i)));
    }

    long knownAt(int i) {
        return Summary.knownAt(bytes, ChildEntry.summaryAt(at(i)));
    }

    void addTo(Summary summary, int i) {
        summary.add(bytes, ChildEntry.summaryAt(at(i)));
    }

    /** The last child that begins at or before a key; the first one if none does. */
    int find(EventKey key) {
        int low = 0;
        int high = size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (beginsAfter(middle, key)) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        return low;
    }

    /** Whether a child's first event comes after a key. */
    boolean beginsAfter(int i, EventKey key) {
        long time = minTime(i);
        return time != key.time()
                ? time > key.time()
                : ChildEntry.firstArrival(bytes, at(i)) > key.arrival();
    }

    void set(int i, ChildEntry entry) {
        own();
        entry.put(bytes, at(i));
    }

    void insert(int i, ChildEntry entry) {
        byte[] more = Arrays.copyOf(bytes, bytes.length + ChildEntry.BYTES);
        System.arraycopy(bytes, at(i), more, at(i + 1), bytes.length - at(i));
        bytes = more;
        changed = true;
        entry.put(bytes, at(i));
    }

    void removeFirst() {
        byte[] fewer = new byte[bytes.length - ChildEntry.BYTES];
        System.arraycopy(bytes, 0, fewer, 0, HEAD);
        System.arraycopy(bytes, at(1), fewer, HEAD, fewer.length - HEAD);
        bytes = fewer;
        changed = true;
    }

    /** Moves the children from i on to a new branch. */
    Branch split(int i, long newId) {
        byte[] right = new byte[HEAD + bytes.length - at(i)];
        System.arraycopy(bytes, 0, right, 0, HEAD);
        System.arraycopy(bytes, at(i), right, HEAD, right.length - HEAD);
        bytes = Arrays.copyOf(bytes, at(i));
        changed = true;
        return new Branch(newId, right, true);
    }

    /** One event of a child is no longer the last of its counterparty. */
    void forgetLast(int i, long lasts) {
        own();
        ChildEntry.forgetLast(bytes, at(i), lasts);
    }

    /** What the branch above knows of this one. */
    ChildEntry entry() {
        Summary summary = new Summary();
        for (int i = 0; i < size(); i++) {
            addTo(summary, i);
        }
        return new ChildEntry(id, ChildEntry.firstArrival(bytes, HEAD), 0, summary);
    }

    private void own() {
        if (!changed) {
            bytes = bytes.clone();
            changed = true;
        }
    }

    private static int at(int i) {
        return HEAD + i * ChildEntry.BYTES;
    }
}
