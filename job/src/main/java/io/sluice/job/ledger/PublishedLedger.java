package io.sluice.job.ledger;

import java.io.Serializable;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.flink.metrics.MetricGroup;

/** What was published, as a verdict subtask looks it up. Offsets are one for each partition. */
public interface PublishedLedger extends AutoCloseable {

    /** First offsets that are still there. */
    long[] beginnings();

    /** Offsets after the last record. */
    long[] ends();

    /** First offsets of records appended within the last span of time. */
    long[] since(Duration span);

    /** Reads all records from an offset up to, not including, another one. */
    void read(long[] from, long[] to, Consumer<LedgerEntry> reader);

    @Override
    void close();

    /** Opens the ledger where it is needed. */
    @FunctionalInterface
    interface Factory extends Serializable {

        /**
         * The ledger.
         *
         * @param metrics of who reads it
         * @throws AbsentLedgerException if it is not there now
         */
        PublishedLedger open(MetricGroup metrics);
    }
}
