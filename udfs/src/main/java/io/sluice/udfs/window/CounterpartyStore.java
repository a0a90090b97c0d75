package io.sluice.udfs.window;

/**
 * One row per counterparty of a log. The log never removes a row: the store may forget one when its
 * last event is older than every window and the log's horizon, and must not before.
 */
public interface CounterpartyStore {

    /** The row of a counterparty, or null. */
    Counterparty get(long counterparty);

    /** Keeps a row. */
    void put(long counterparty, Counterparty row);
}
