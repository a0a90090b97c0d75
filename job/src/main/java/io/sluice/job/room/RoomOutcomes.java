package io.sluice.job.room;

import io.sluice.udfs.window.EventLog;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/** Counts the outcomes that came in vain; dashboards know the names. */
public final class RoomOutcomes {

    private final Counter late;
    private final Counter unclaimed;

    /** Counters of an operator. */
    public RoomOutcomes(MetricGroup metrics) {
        late = metrics.counter("lateOutcomes");
        unclaimed = metrics.counter("unclaimedOutcomes");
    }

    /**
     * An outcome came to its payment.
     *
     * @param arrival what the log answered
     */
    public void applied(long arrival) {
        if (arrival == EventLog.GONE) {
            late.inc();
        }
    }

    /** So many outcomes were dropped because their payment has not come in time. */
    public void unclaimed(int count) {
        unclaimed.inc(count);
    }
}
