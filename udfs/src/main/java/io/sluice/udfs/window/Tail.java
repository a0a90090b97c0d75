package io.sluice.udfs.window;

import io.sluice.udfs.bytes.ByteSink;
import io.sluice.udfs.bytes.ByteSource;
import java.util.function.UnaryOperator;

/**
 * The leaf that is being filled: between the tree and the hot events. Its summary lies in the hot
 * row, so that the tree is touched only when the leaf is full.
 */
final class Tail {

    private final Nodes nodes;
    private long id;
    private long lasts;
    private Summary summary = new Summary();
    private EventKey first;
    private byte[] bytes;
    private long[] arrivals;
    private boolean changed;

    Tail(Nodes nodes) {
        this.nodes = nodes;
    }

    void readFrom(ByteSource source) {
        id = source.readUnsigned();
        if (id != 0) {
            long firstArrival = source.readUnsigned();
            lasts = source.readLong();
            summary.readFrom(source);
            first = new EventKey(summary.minTime(), firstArrival);
        }
    }

    void writeTo(ByteSink sink) {
        sink.writeUnsigned(id);
        if (id != 0) {
            sink.writeUnsigned(first.arrival());
            sink.writeLong(lasts);
            summary.writeTo(sink);
        }
    }

    boolean isEmpty() {
        return id == 0;
    }

    /** Whether its bytes are gone, which only its summary outlives. */
    boolean isGone() {
        return !isEmpty() && bytes() == null;
    }

    int size() {
        return summary.count();
    }

    /** Whether an event with this key belongs behind the first event of this leaf. */
    boolean covers(EventKey key) {
        return !isEmpty() && first.compareTo(key) <= 0;
    }

    boolean beginsBefore(EventKey key) {
        return !isEmpty() && first.compareTo(key) < 0;
    }

    void answer(WindowQuery query) {
        if (isEmpty() || summary.minTime() > query.time() || summary.maxTime() <= query.oldest()) {
            return;
        }
        Summary whole = query.whole(summary.minTime(), summary.maxTime(), summary.knownAt());
        if (whole != null) {
            whole.add(summary);
        } else if (!isGone()) {
            query.add(Leaf.cursor(bytes(), query.time()), lasts);
        }
    }

    boolean after(EventKey key, TreeReader.Visitor visitor) {
        return !isEmpty()
                && !isGone()
                && TreeReader.after(Leaf.cursor(bytes(), key.time()), key, visitor);
    }

    Leaf leaf() {
        return Leaf.read(bytes(), lasts);
    }

    /** Adds the event that the cursor stands on at the end, as the last of its counterparty. */
    void append(EventCursor event) {
        if (isEmpty()) {
            begin(event.key());
        }
        byte[] before = bytes();
        long[] known = arrivals();
        ByteSink sink = new ByteSink(before.length + 64);
        sink.writeBytes(before, 0, before.length);
        int size = summary.count();
        (size == 0
                        ? new EventWriter(sink)
                        : new EventWriter(sink, summary.maxTime(), known[size - 1]))
                .write(event);
        known[size] = event.arrival();
        lasts |= 1L << size;
        summary.add(event, 1);
        bytes = sink.toBytes();
        changed = true;
    }

    void insert(Event event, boolean last) {
        if (isEmpty()) {
            begin(event.key());
        }
        Leaf leaf = leaf();
        leaf.insert(event, last);
        replace(leaf);
    }

    boolean edit(EventKey key, UnaryOperator<Event> edit) {
        if (isGone()) {
            return false;
        }
        Leaf leaf = leaf();
        boolean found = leaf.edit(key, edit);
        if (found) {
            replace(leaf);
        }
        return found;
    }

    void forgetLast(EventKey key) {
        int event = isGone() ? -1 : find(key.arrival());
        if (event >= 0 && (lasts >>> event & 1) == 1) {
            lasts &= ~(1L << event);
            summary.forgetLast();
        }
    }

    private int find(long arrival) {
        long[] known = arrivals();
        for (int i = 0; i < summary.count(); i++) {
            if (known[i] == arrival) {
                return i;
            }
        }
        return -1;
    }

    /** Hands the leaf to the tree and is empty. */
    void moveTo(LogTree tree) {
        nodes.putLeaf(id, bytes());
        tree.append(
                new ChildEntry(id, first.arrival(), lasts, summary),
                summary.count(),
                summary.maxTime());
        forget();
    }

    /** Is empty from now on. */
    void forget() {
        id = 0;
        lasts = 0;
        summary = new Summary();
        bytes = null;
        arrivals = null;
        changed = false;
    }

    void save() {
        if (changed) {
            nodes.putLeaf(id, bytes);
            changed = false;
        }
    }

    private void begin(EventKey key) {
        id = nodes.newId();
        first = key;
        ByteSink sink = new ByteSink(1);
        Leaf.writeHead(sink);
        bytes = sink.toBytes();
    }

    private void replace(Leaf leaf) {
        bytes = leaf.bytes();
        arrivals = null;
        lasts = leaf.lasts();
        summary = Leaf.summary(bytes, lasts);
        first = leaf.first();
        changed = true;
    }

    private long[] arrivals() {
        if (arrivals == null) {
            arrivals = new long[Long.SIZE];
            EventCursor cursor = Leaf.cursor(bytes());
            for (int i = 0; cursor.next(); i++) {
                arrivals[i] = cursor.arrival();
            }
        }
        return arrivals;
    }

    private byte[] bytes() {
        if (bytes == null) {
            bytes = nodes.leaf(id);
        }
        return bytes;
    }
}
