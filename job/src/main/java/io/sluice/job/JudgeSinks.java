package io.sluice.job;

import io.sluice.job.config.Settings;
import io.sluice.job.kafka.DeadLetters;
import io.sluice.job.kafka.TraceSink;
import io.sluice.job.ledger.LedgerMessage;
import io.sluice.job.ledger.LedgerSink;
import io.sluice.udfs.model.Rejected;
import io.sluice.udfs.room.TraceEntry;
import org.apache.flink.api.connector.sink2.Sink;

/**
 * All that the judge writes.
 *
 * @param ledger verdicts, notices and control records
 * @param deadLetters what was refused
 * @param trace what the rooms applied; used only if the trace is on
 */
public record JudgeSinks(
        Sink<LedgerMessage> ledger, Sink<Rejected> deadLetters, Sink<TraceEntry> trace) {

    /** The real ones. */
    public static JudgeSinks kafka(Settings settings) {
        return new JudgeSinks(
                LedgerSink.sink(settings.kafka()),
                DeadLetters.sink(settings.kafka()),
                TraceSink.sink(settings.kafka()));
    }
}
