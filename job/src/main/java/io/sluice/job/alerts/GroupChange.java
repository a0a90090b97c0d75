package io.sluice.job.alerts;

import io.sluice.udfs.alert.AlertGroup;

/** What a record on the alerts topic says of its group. */
enum GroupChange {
    /** It is new. */
    OPEN,
    /** It is as the record says, whatever was said before. */
    UPDATE,
    /** It is withdrawn: every payment turned out to be the payer's own. */
    RETRACT;

    static GroupChange of(AlertGroup group) {
        if (group.isRetracted()) {
            return RETRACT;
        }
        return group.changes() == 1 ? OPEN : UPDATE;
    }
}
