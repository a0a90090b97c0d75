package io.sluice.udfs.window;

import io.sluice.udfs.model.OutcomeKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The log of one key in one room, opened for one payment or outcome: every window of every
 * statistic as of any time, exactly, by what has arrived so far.
 *
 * <p>Ask first, append then: a payment is not in its own features. {@link #save} ends the work and
 * gives the row to keep.
 */
public final class EventLog {

    private final CounterpartyStore counterparties;
    private final Header header;
    private final HotEvents hot;

    private EventLog(HotRow row, CounterpartyStore counterparties) {
        this.counterparties = counterparties;
        ByteSource source = new ByteSource(row.bytes(), 0);
        this.header = row.size() == 0 ? new Header() : new Header(source);
        this.hot =
                new HotEvents(
                        row.bytes(), source.position(), header.lastTime(), header.lastArrival());
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
        return new EventLog(row, counterparties);
    }

    /** The number of the latest arrival, payments and outcomes alike; 0 before the first. */
    public long arrivals() {
        return header.arrivals();
    }

    /** The least event time that ever arrived, epoch milliseconds; if none, the greatest number. */
    public long coverageSince() {
        return header.coverageSince();
    }

    /** The statistics of each window (t − w, t] over all that has arrived, shortest first. */
    public WindowStatistics[] query(long t, Windows windows) {
        WindowQuery query = new WindowQuery(t, windows);
        query.addHot(hot.cursor(t));
        return query.answer(Long.MIN_VALUE);
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
        EventKey key = new EventKey(time, header.arrive(time));
        Counterparty known = counterparties.get(counterparty);
        Event next = null;
        EventKey previous = known == null ? null : known.last();
        if (known != null && known.lastSeen() > time) {
            next = Events.nextOf(hot.events(), counterparty, key);
            previous = next.previous();
        }
        hot.add(key, amountMicros, counterparty, flags, previous);
        if (next != null) {
            List<Event> all = hot.events();
            all.set(Events.find(all, next.key()), next.withPrevious(key));
            hot.replace(all);
        }
        counterparties.put(counterparty, Counterparty.after(known, key));
        return key;
    }

    /**
     * Adds an outcome to a payment.
     *
     * @param event the payment
     * @param kind what became of it
     * @param knownAt epoch milliseconds
     * @return the outcome's arrival number, or 0 if the payment is not in the log (any more)
     */
    public long outcome(EventKey event, OutcomeKind kind, long knownAt) {
        List<Event> all = hot.events();
        int at = Events.find(all, event);
        if (at < 0) {
            return 0;
        }
        all.set(at, all.get(at).withOutcome(new OutcomeMark(kind, knownAt)));
        hot.replace(all);
        return header.arrive(Long.MAX_VALUE);
    }

    /**
     * The events of (after, upTo], newest first, read as far as one iterates.
     *
     * @param upTo epoch milliseconds, inclusive
     * @param after epoch milliseconds, exclusive
     */
    public Iterable<Event> newestFirst(long upTo, long after) {
        List<Event> found = new ArrayList<>();
        for (Event event : hot.events()) {
            if (event.time() > after && event.time() <= upTo) {
                found.add(event);
            }
        }
        Collections.reverse(found);
        return found;
    }

    /** Writes back what has changed and returns the row to keep. */
    public HotRow save() {
        header.last(hot.lastTime(), hot.lastArrival());
        ByteSink sink = new ByteSink(HotRow.MOST_BYTES);
        header.writeTo(sink);
        hot.writeTo(sink);
        return new HotRow(sink.toBytes());
    }
}
