package io.sluice.job;

import io.sluice.job.config.Settings;
import io.sluice.job.config.Topic;
import io.sluice.job.kafka.DeadLetterRecords;
import io.sluice.job.kafka.RawRecord;
import io.sluice.job.kafka.RawRecords;
import io.sluice.job.kafka.Sources;
import io.sluice.job.ledger.LedgerEntries;
import io.sluice.job.ledger.LedgerEntry;
import io.sluice.udfs.model.Rejected;
import java.time.Clock;
import org.apache.flink.api.connector.source.Source;

/**
 * All that the consequences read.
 *
 * @param ledger what the judge said
 * @param outcomes what became of payments
 * @param deadLetters what was refused
 */
public record ConsequencesSources(
        Source<LedgerEntry, ?, ?> ledger,
        Source<RawRecord, ?, ?> outcomes,
        Source<Rejected, ?, ?> deadLetters) {

    /** The real ones. */
    public static ConsequencesSources kafka(Settings settings) {
        return new ConsequencesSources(
                Sources.consequences(
                        settings, Topic.DECISIONS, new LedgerEntries(Clock.systemUTC())),
                Sources.consequences(settings, Topic.OUTCOMES, new RawRecords()),
                Sources.consequences(settings, Topic.DEAD_LETTERS, new DeadLetterRecords()));
    }
}
