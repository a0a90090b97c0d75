package io.sluice.udfs.analyzer.pattern;

import io.sluice.udfs.model.OutcomeKind;
import io.sluice.udfs.window.Event;

/**
 * What an account paid lately, newest first, as read from its event log for one judgement. Not
 * state.
 *
 * <p>Holds at most {@value #LIMIT} payments: the log is read until {@link #add} says enough.
 */
public final class RecentPayments {

    /** Most payments that are looked at. */
    public static final int LIMIT = 64;

    private final long[] times = new long[LIMIT];
    private final long[] micros = new long[LIMIT];
    private final long[] counterparties = new long[LIMIT];
    private final boolean[] moved = new boolean[LIMIT];
    private int size;
    private boolean truncated;

    /**
     * What a log says.
     *
     * @param newestFirst events of the log up to the judged payment's time, newest first
     * @param now the judged payment's time, epoch milliseconds
     * @param ignored flags of events that do not count, such as refunds
     */
    public static RecentPayments of(Iterable<Event> newestFirst, long now, int ignored) {
        RecentPayments recent = new RecentPayments();
        for (Event event : newestFirst) {
            if ((event.flags() & ignored) != 0) {
                continue;
            }
            OutcomeKind outcome = event.outcomeAt(now);
            boolean moved = outcome == null || !outcome.moneyless();
            if (!recent.add(event.time(), event.amountMicros(), event.counterparty(), moved)) {
                break;
            }
        }
        return recent;
    }

    /**
     * Adds the next older payment. Refunds and reversals are not to be added.
     *
     * @param time event time, epoch milliseconds, not after the judged payment's
     * @param amount micros of the reference currency
     * @param counterparty hash of who was paid
     * @param moneyMoved whether the money moved, by the outcome known at the judged payment's time
     * @return false if there was no more place: reading further is useless
     */
    public boolean add(long time, long amount, long counterparty, boolean moneyMoved) {
        if (size == LIMIT) {
            truncated = true;
            return false;
        }
        times[size] = time;
        micros[size] = amount;
        counterparties[size] = counterparty;
        moved[size] = moneyMoved;
        size++;
        return true;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** Whether older payments were left out that might have counted. */
    public boolean truncated() {
        return truncated;
    }

    long time(int position) {
        return times[position];
    }

    long micros(int position) {
        return micros[position];
    }

    long counterparty(int position) {
        return counterparties[position];
    }

    boolean moved(int position) {
        return moved[position];
    }
}
