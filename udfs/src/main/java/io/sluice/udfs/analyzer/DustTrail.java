package io.sluice.udfs.analyzer;

import io.sluice.udfs.window.Event;

/**
 * What an account sent in the last day, asked only when the payment at hand is dust.
 *
 * @param newestFirst the sender's events of that day
 * @param recipient hash of the payment's recipient, as the events have it
 */
public record DustTrail(Iterable<Event> newestFirst, long recipient) {

    /** Events that are looked at: enough to see an attack, and bounded. */
    private static final int MOST_EVENTS = 32;

    /**
     * Different recipients of dust, that of the payment among them.
     *
     * @param dustMicros amounts up to this are dust
     * @param most where to stop counting, at least 1
     */
    int recipients(long dustMicros, int most) {
        long[] found = new long[Math.max(1, most)];
        found[0] = recipient;
        int count = 1;
        int looked = 0;
        for (Event event : newestFirst) {
            if (count == found.length || looked++ == MOST_EVENTS) {
                break;
            }
            if (event.amountMicros() <= dustMicros
                    && !contains(found, count, event.counterparty())) {
                found[count++] = event.counterparty();
            }
        }
        return count;
    }

    private static boolean contains(long[] values, int count, long value) {
        for (int i = 0; i < count; i++) {
            if (values[i] == value) {
                return true;
            }
        }
        return false;
    }
}
