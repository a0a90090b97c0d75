package io.sluice.job.alerts;

import io.sluice.udfs.alert.AlertGroup;

/** The newest alert that readers of what is committed can see. */
final class CommittedAlerts {

    private long told;
    private long inCheckpoint;
    private volatile long committed;

    void told(AlertGroup group) {
        told = Math.max(told, group.updatedAt());
    }

    /** A checkpoint closes a transaction. */
    void closed() {
        inCheckpoint = told;
    }

    /** A checkpoint is complete, and its transaction committed. */
    void committed() {
        committed = inCheckpoint;
    }

    /** When it became known, epoch milliseconds; 0 if there was none since the start. */
    long at() {
        return committed;
    }
}
