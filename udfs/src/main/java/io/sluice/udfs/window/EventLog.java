package io.sluice.udfs.window;

import io.sluice.udfs.bytes.ByteSink;
import io.sluice.udfs.bytes.ByteSource;
import io.sluice.udfs.model.OutcomeKind;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The log of one key in one room, opened for one payment or outcome: every statistic of every
 * window as of any time, exactly, by what has arrived so far.
 *
 * <p>Ask first, append then: a payment is not in its own features. {@link #save} ends the work and
 * gives the row to keep.
 *
 * <p>From new to old, events lie in the hot row, in the tail (the leaf being filled), in the tree
 * and, once they are beyond the limits, as sums in panes.
 */
public final class EventLog {

    /** Instead of an arrival number: the outcome was told before. */
    public static final long REPEATED = 0;

    /** Instead of an arrival number: the payment is not in the log, or not any more. */
    public static final long GONE = -1;

    private final CounterpartyStore counterparties;
    private final LogLimits limits;
    private final Header header = new Header();
    private final HotEvents hot = new HotEvents();
    private final Nodes nodes;
    private final Tail tail;
    private final LogTree tree;
    private final TreeReader reader;
    private final Panes panes;

    private EventLog(
            HotRow row, ChunkStore chunks, CounterpartyStore counterparties, LogLimits limits) {
        this.counterparties = new LatestCounterparty(counterparties);
        this.limits = limits;
        this.nodes = new Nodes(chunks, header);
        this.tail = new Tail(nodes);
        this.tree = new LogTree(nodes, limits.shape());
        this.reader = new TreeReader(tree, nodes);
        this.panes = new Panes(chunks);
        if (row.size() > 0) {
            ByteSource source = new ByteSource(row.bytes(), 0);
            header.readFrom(source);
            tree.readFrom(source);
            tail.readFrom(source);
            hot.readFrom(source, row.bytes());
        }
    }

    /**
     * Opens a log.
     *
     * @param row what {@link #save} gave last, or {@link HotRow#EMPTY}
     * @param chunks the older events of this log and of no other
     * @param counterparties the counterparties of this log and of no other
     * @param limits how much is kept
     */
    public static EventLog open(
            HotRow row, ChunkStore chunks, CounterpartyStore counterparties, LogLimits limits) {
        return new EventLog(row, chunks, counterparties, limits);
    }

    /** The number of the latest arrival, payments and outcomes alike; 0 before the first. */
    public long arrivals() {
        return header.arrivals();
    }

    /** The least event time that ever arrived, epoch milliseconds; if none, the greatest number. */
    public long coverageSince() {
        return header.coverageSince();
    }

    /** Windows that begin at or after this time are exact, epoch milliseconds. */
    public long exactSince() {
        noteLoss();
        return header.purged().time();
    }

    /** What is gone was written last before the backstop, and so before the horizon. */
    private void noteLoss() {
        if (nodes.lost()) {
            long latest = hot.isEmpty() ? header.sealed().time() : hot.lastTime();
            header.purgedAtLeast(new EventKey(latest - limits.horizonMillis(), 0));
        }
    }

    /** The statistics of each window (t − w, t] over all that has arrived, shortest first. */
    public WindowStatistics[] query(long t, Windows windows) {
        WindowQuery query = new WindowQuery(t, windows);
        reader.answer(query);
        tail.answer(query);
        query.addHot(hot.cursor(t));
        if (t < header.sealed().time()) {
            forSealedAfter(
                    new EventKey(t, Long.MAX_VALUE),
                    event -> {
                        query.addLater(event);
                        return false;
                    });
        }
        if (query.oldest() < exactSince()) {
            panes.answer(query);
        }
        return query.answer(exactSince());
    }

    private boolean forSealedAfter(EventKey key, TreeReader.Visitor visitor) {
        return reader.after(key, visitor) || tail.after(key, visitor);
    }

    /** What is known of a counterparty, or null if it never occurred. */
    public Counterparty counterparty(long hash) {
        return counterparties.get(hash);
    }

    /**
     * Adds a payment, in or out of the order of time.
     *
     * @param time event time, epoch milliseconds
     * @param amountMicros millionths of the reference currency
     * @param counterparty hash of the other side
     * @param flags eight bits that belong to the caller
     * @return its key: the time and its arrival number
     */
    public EventKey append(long time, long amountMicros, long counterparty, int flags) {
        EventKey key = header.arrive(time);
        Counterparty known = counterparties.get(counterparty);
        EventKey last = known == null ? null : known.last();
        if (key.compareTo(header.purged()) < 0) {
            addToPanes(new Event(key, amountMicros, counterparty, flags, last, List.of()));
        } else if (last == null || last.compareTo(key) < 0) {
            add(new Event(key, amountMicros, counterparty, flags, last, List.of()), null);
        } else {
            Event next = nextOf(counterparty, key);
            EventKey previous = next == null ? null : next.previous();
            add(new Event(key, amountMicros, counterparty, flags, previous, List.of()), next);
        }
        counterparties.put(counterparty, Counterparty.after(known, key));
        return key;
    }

    /** Adds an event to the log, before the next event of its counterparty, if there is one. */
    private void add(Event event, Event next) {
        boolean sealed = event.key().compareTo(header.sealed()) < 0;
        if (sealed) {
            boolean last = next == null || next.key().compareTo(header.sealed()) > 0;
            if (last && event.previous() != null) {
                forgetLast(event.previous());
            }
            insertSealed(event, last);
        } else {
            hot.add(event);
        }
        if (next != null) {
            edit(next.key(), other -> other.withPrevious(event.key()));
        }
    }

    private void insertSealed(Event event, boolean last) {
        boolean atEnd = tail.covers(event.key());
        while (!atEnd && !tree.isEmpty() && !tree.reaches(event.key())) {
            header.purgedAtLeast(tree.removeOldest(panes));
        }
        if (atEnd || tree.isEmpty()) {
            forgetGone();
            tail.insert(event, last);
            handOverIfFull();
        } else {
            tree.insert(event, last);
        }
        purge(header.sealed().time());
    }

    /** If the tail is gone, all that is older than it is beyond every window. */
    private void forgetGone() {
        if (tail.isGone()) {
            tail.forget();
            tree.forget();
        }
    }

    private void addToPanes(Event event) {
        EventKey known = event.previous();
        boolean last = known == null || known.compareTo(event.key()) < 0;
        if (last && known != null) {
            forgetLast(known);
        }
        panes.fold(event, last);
    }

    private Event nextOf(long counterparty, EventKey key) {
        Event[] next = new Event[1];
        TreeReader.Visitor visitor =
                event -> {
                    next[0] = event.counterparty() == counterparty ? event.event() : null;
                    return next[0] != null;
                };
        boolean sealed = key.compareTo(header.sealed()) < 0 && forSealedAfter(key, visitor);
        if (!sealed) {
            TreeReader.after(hot.cursor(Long.MAX_VALUE), key, visitor);
        }
        return next[0];
    }

    /**
     * Adds an outcome to a payment.
     *
     * @param event the payment
     * @param kind what became of it
     * @param knownAt epoch milliseconds
     * @return the outcome's arrival number, from 1 on; {@link #REPEATED} or {@link #GONE} if
     *     nothing changes
     */
    public long outcome(EventKey event, OutcomeKind kind, long knownAt) {
        OutcomeMark mark = new OutcomeMark(kind, knownAt);
        boolean[] told = new boolean[1];
        UnaryOperator<Event> tell =
                before -> {
                    Event after = before.withOutcome(mark);
                    told[0] = !after.equals(before);
                    return after;
                };
        if (!edit(event, tell)) {
            return GONE;
        }
        return told[0] ? header.arrive() : REPEATED;
    }

    private boolean edit(EventKey key, UnaryOperator<Event> edit) {
        if (key.compareTo(header.sealed()) > 0) {
            return hot.edit(key, edit);
        }
        if (tail.covers(key)) {
            return tail.edit(key, edit);
        }
        return tree.reaches(key) && tree.edit(key, edit);
    }

    /** The event with this key is no longer the last of its counterparty outside of the hot row. */
    private void forgetLast(EventKey key) {
        if (key.compareTo(header.purged()) <= 0) {
            panes.forgetLast(key);
        } else if (tail.covers(key)) {
            tail.forgetLast(key);
        } else if (tree.reaches(key)) {
            tree.forgetLast(key);
        }
    }

    /**
     * The events of (after, upTo], newest first, read as far as one iterates; not to be used any
     * more after a change.
     *
     * @param upTo epoch milliseconds, inclusive
     * @param after epoch milliseconds, exclusive
     */
    public Iterable<Event> newestFirst(long upTo, long after) {
        return () -> new NewestFirst(upTo, after, this::runBefore);
    }

    private List<Event> runBefore(EventKey key) {
        if (!hot.isEmpty()) {
            List<Event> events = hot.events();
            if (events.get(0).key().compareTo(key) < 0) {
                return events;
            }
        }
        if (!tail.beginsBefore(key)) {
            return reader.leafBefore(key);
        }
        return tail.isGone() ? List.of() : tail.leaf().events();
    }

    /** Writes back what has changed and returns the row to keep. */
    public HotRow save() {
        noteLoss();
        byte[] row = row();
        while (row.length > limits.shape().rowBytes() && !hot.isEmpty()) {
            seal();
            row = row();
        }
        tail.save();
        panes.save();
        nodes.save();
        return new HotRow(row);
    }

    private byte[] row() {
        ByteSink sink = new ByteSink(HotRow.MOST_BYTES);
        header.writeTo(sink);
        tree.writeTo(sink);
        tail.writeTo(sink);
        hot.writeTo(sink);
        return sink.toBytes();
    }

    /** Moves the older half of the hot events to the tail. */
    private void seal() {
        forgetGone();
        hot.drain(
                event -> {
                    if (event.previousArrival() != 0) {
                        forgetLast(new EventKey(event.previousTime(), event.previousArrival()));
                    }
                    tail.append(event);
                    header.sealed(event.key());
                    handOverIfFull();
                });
        purge(header.sealed().time());
    }

    private void handOverIfFull() {
        if (tail.size() == limits.shape().leafEvents()) {
            tail.moveTo(tree);
        }
    }

    /** At most one leaf at a time: more leaves than come by seals. */
    private void purge(long now) {
        boolean tooOld = tree.beginsUpTo(now - limits.horizonMillis());
        boolean tooMany = !tree.isEmpty() && tree.events() + tail.size() > limits.mostEvents();
        if (tooOld || tooMany) {
            header.purgedAtLeast(tree.removeOldest(panes));
            panes.forgetBefore(now - limits.retentionMillis());
        }
    }
}
