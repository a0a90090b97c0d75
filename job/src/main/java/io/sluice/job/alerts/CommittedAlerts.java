package io.sluice.job.alerts;

import io.sluice.udfs.alert.AlertGroup;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The newest alert that readers of what is committed can see. */
final class CommittedAlerts {

    private final NavigableMap<Long, Long> toldBefore = new TreeMap<>();
    private long told;
    private volatile long committed;

    void told(AlertGroup group) {
        told = Math.max(told, group.updatedAt());
    }

    /** A checkpoint closes a transaction. */
    void closed(long checkpoint) {
        toldBefore.put(checkpoint, told);
    }

    /** A checkpoint is complete: its transaction is committed, and those before it. */
    void committed(long checkpoint) {
        NavigableMap<Long, Long> done = toldBefore.headMap(checkpoint, true);
        if (!done.isEmpty()) {
            committed = done.lastEntry().getValue();
            done.clear();
        }
    }

    /** When it became known, epoch milliseconds; 0 if there was none since the start. */
    long at() {
        return committed;
    }
}
