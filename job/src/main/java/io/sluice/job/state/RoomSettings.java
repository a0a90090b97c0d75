package io.sluice.job.state;

import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.udfs.room.TraceEntry;
import io.sluice.udfs.window.LogLimits;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import org.apache.flink.util.OutputTag;

/**
 * What all keyed rooms share.
 *
 * @param windows lengths in milliseconds, ascending
 * @param horizon events older than this leave the log
 * @param mostEvents of a key in its log
 * @param retention of what left the log, in daily panes
 * @param backstop after which a row that nobody wrote goes, by processing time
 * @param earlyOutcomes how long outcomes wait for their payment, by record time
 * @param trace where applied events go, or null for nowhere
 */
public record RoomSettings(
        List<Long> windows,
        Duration horizon,
        int mostEvents,
        Duration retention,
        Duration backstop,
        Duration earlyOutcomes,
        OutputTag<TraceEntry> trace)
        implements Serializable {

    /** The registry of the vector. */
    public FeatureRegistry registry() {
        return new FeatureRegistry(windows);
    }

    /** The limits of the event logs. */
    public LogLimits limits() {
        return LogLimits.of(horizon.toMillis(), mostEvents, retention.toMillis());
    }
}
