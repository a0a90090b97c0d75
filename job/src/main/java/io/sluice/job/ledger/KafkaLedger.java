package io.sluice.job.ledger;

import io.sluice.job.config.KafkaSettings;
import io.sluice.job.kafka.KafkaClients;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.flink.metrics.MetricGroup;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The decisions topic as a plain consumer sees it. For one thread at a time. */
public final class KafkaLedger implements PublishedLedger {

    private static final Duration POLL = Duration.ofMillis(100);

    private final Clock clock;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final UnreadableRecords unreadable;

    /**
     * The ledger of these settings.
     *
     * @param clock of the brokers, by which records are appended
     * @param metrics of who reads it
     * @throws MissingLedgerException if its topic may not be read
     * @throws AbsentLedgerException if no broker knows its topic
     */
    public KafkaLedger(KafkaSettings kafka, Clock clock, MetricGroup metrics) {
        this.clock = clock;
        this.unreadable = new UnreadableRecords(metrics.counter(UnreadableRecords.METRIC));
        this.consumer =
                new KafkaConsumer<>(
                        KafkaClients.consumer(kafka),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
        try {
            this.partitions = LedgerPartitions.find(consumer, kafka);
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    /** Opens it in the subtask. */
    public static Factory factory(KafkaSettings kafka, Clock clock) {
        return metrics -> new KafkaLedger(kafka, clock, metrics);
    }

    @Override
    public long[] beginnings() {
        return array(consumer.beginningOffsets(partitions));
    }

    @Override
    public long[] ends() {
        return array(consumer.endOffsets(partitions));
    }

    @Override
    public long[] since(Duration span) {
        long time = clock.millis() - span.toMillis();
        Map<TopicPartition, OffsetAndTimestamp> found =
                consumer.offsetsForTimes(
                        partitions.stream().collect(Collectors.toMap(part -> part, part -> time)));
        long[] offsets = ends();
        for (int i = 0; i < offsets.length; i++) {
            OffsetAndTimestamp first = found.get(partitions.get(i));
            offsets[i] = first == null ? offsets[i] : first.offset();
        }
        return offsets;
    }

    @Override
    public void read(long[] from, long[] to, Consumer<LedgerEntry> reader) {
        try {
            readAll(from, to, reader);
        } catch (AuthorizationException e) {
            throw MissingLedgerException.unreadable(e);
        }
    }

    private void readAll(long[] from, long[] to, Consumer<LedgerEntry> reader) {
        consumer.assign(partitions);
        for (int i = 0; i < from.length; i++) {
            consumer.seek(partitions.get(i), from[i]);
        }
        while (behind(to)) {
            for (ConsumerRecord<byte[], byte[]> taken : consumer.poll(POLL)) {
                if (taken.offset() < to[taken.partition()]) {
                    unreadable.read(taken, clock.millis()).ifPresent(reader);
                }
            }
        }
        consumer.unsubscribe();
    }

    private boolean behind(long[] to) {
        for (int i = 0; i < to.length; i++) {
            if (consumer.position(partitions.get(i)) < to[i]) {
                return true;
            }
        }
        return false;
    }

    private long[] array(Map<TopicPartition, Long> offsets) {
        return partitions.stream().mapToLong(offsets::get).toArray();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
