package io.sluice.udfs.model;

/** What is known exactly of the events in a window (t − w, t]. */
public enum WindowStatistic {
    /** Number of attempts. */
    COUNT("payments"),
    /** Sum of attempts. */
    SUM("micros"),
    /** Mean of attempts; missing if there are none. */
    MEAN("micros"),
    /** Population standard deviation of attempts; missing if there are none. */
    DEVIATION("micros"),
    /** Least amount; missing if there are none. */
    MIN("micros"),
    /** Greatest amount; missing if there are none. */
    MAX("micros"),
    /** Number of different counterparties. */
    DISTINCT("counterparties"),
    /** Time since the latest event; missing if there are none. */
    LAST_SEEN("milliseconds"),
    /** Number of attempts that moved no money: declined or reversed. */
    DECLINED_COUNT("payments"),
    /** Sum of attempts that moved no money. */
    DECLINED_SUM("micros"),
    /** Number of payments that turned out bad: chargeback or confirmed fraud. */
    BAD_COUNT("payments"),
    /** Sum of payments that turned out bad. */
    BAD_SUM("micros");

    private final String unit;

    WindowStatistic(String unit) {
        this.unit = unit;
    }

    /** The unit of its values. */
    public String unit() {
        return unit;
    }
}
