package io.sluice.udfs.room;

import io.sluice.udfs.window.ChunkStore;
import io.sluice.udfs.window.CounterpartyStore;
import io.sluice.udfs.window.EventLog;
import io.sluice.udfs.window.HotRow;
import io.sluice.udfs.window.LogLimits;

/** The rows of one entity's event log. */
public interface LogRows {

    /** The newest events, or {@link HotRow#EMPTY}. */
    HotRow hot();

    /** Keeps the newest events. */
    void keep(HotRow hot);

    /** Older events. */
    ChunkStore chunks();

    /** What is known of each counterparty. */
    CounterpartyStore counterparties();

    /** The log, opened for one payment or outcome. */
    default EventLog open(LogLimits limits) {
        return EventLog.open(hot(), chunks(), counterparties(), limits);
    }
}
