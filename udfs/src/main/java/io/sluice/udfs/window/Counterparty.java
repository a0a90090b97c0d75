package io.sluice.udfs.window;

/**
 * What a log knows of one counterparty.
 *
 * @param firstSeen least event time, epoch milliseconds
 * @param last the last of its events by time
 * @param count number of its events
 */
public record Counterparty(long firstSeen, EventKey last, long count) {

    /** The time of its last event, epoch milliseconds. */
    public long lastSeen() {
        return last.time();
    }

    static Counterparty after(Counterparty known, EventKey next) {
        if (known == null) {
            return new Counterparty(next.time(), next, 1);
        }
        EventKey last = known.last.compareTo(next) < 0 ? next : known.last;
        return new Counterparty(Math.min(known.firstSeen, next.time()), last, known.count + 1);
    }
}
