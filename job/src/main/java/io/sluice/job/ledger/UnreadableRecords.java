package io.sluice.job.ledger;

import java.util.Optional;
import org.apache.flink.metrics.Counter;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
     * The entry of a Kafka record, or nothing of one that is passed over.
     *
     * @param now epoch milliseconds
     */
    Optional<LedgerEntry> read(ConsumerRecord<byte[], byte[]> taken, long now) {
        try {
            return Optional.of(LedgerEntry.of(taken));
        } catch (IllegalArgumentException e) {
            skip(taken.topic(), taken.partition(), taken.offset(), e, now);
            return Optional.empty();
        }
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
