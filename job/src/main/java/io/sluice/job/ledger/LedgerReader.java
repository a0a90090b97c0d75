package io.sluice.job.ledger;

import io.sluice.job.config.KafkaSettings;
import io.sluice.job.config.Topic;
import io.sluice.job.kafka.KafkaClients;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.metrics.SimpleCounter;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads the ledger from its beginning and gives each record that stands once. Passes over what is
 * no ledger record.
 */
public final class LedgerReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final FirstStanding rule = new FirstStanding();
    private final UnreadableRecords unreadable = new UnreadableRecords(new SimpleCounter());

    /** A reader of the ledger of these settings. */
    public LedgerReader(KafkaSettings kafka) {
        this.consumer =
                new KafkaConsumer<>(
                        KafkaClients.consumer(kafka),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
        this.partitions =
                consumer.partitionsFor(kafka.topic(Topic.DECISIONS)).stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** What stands among the records that come within the time. */
    public List<LedgerEntry> poll(Duration time) {
        List<LedgerEntry> standing = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> taken : consumer.poll(time)) {
            unreadable.read(taken, taken.timestamp()).filter(rule::stands).ifPresent(standing::add);
        }
        return standing;
    }

    /** What stands among all records up to the ledger's present end. */
    public List<LedgerEntry> readToEnd() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        List<LedgerEntry> standing = new ArrayList<>();
        while (partitions.stream().anyMatch(part -> consumer.position(part) < ends.get(part))) {
            standing.addAll(poll(POLL));
        }
        return standing;
    }

    /** How many records were read that did not stand. */
    public long superseded() {
        return rule.superseded();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
