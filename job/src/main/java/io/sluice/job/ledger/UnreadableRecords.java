package io.sluice.job.ledger;

import org.apache.flink.metrics.Counter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts records of the ledger that can't be read; the log names one of them a minute. */
final class UnreadableRecords {

    /** Name of the counter. */
    static final String METRIC = "unreadable";

    private static final Logger LOG = LoggerFactory.getLogger(UnreadableRecords.class);
    private static final long PAUSE = 60_000;

    private final Counter counter;
    private long sayNextAt = Long.MIN_VALUE;

    /**
     * Of one reader.
     *
     * @param counter of them
     */
    UnreadableRecords(Counter counter) {
        this.counter = counter;
    }

    /**
     * Passes one over.
     *
     * @param now epoch milliseconds
     */
    void skip(String topic, int partition, long offset, RuntimeException why, long now) {
        counter.inc();
        if (now >= sayNextAt) {
            sayNextAt = now + PAUSE;
            LOG.error(
                    "{}-{}-{} is no ledger record that can be read, {} so far: {}",
                    topic,
                    partition,
                    offset,
                    counter.getCount(),
                    why.getMessage());
        }
    }
}
