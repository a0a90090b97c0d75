package io.sluice.job.ledger;

import io.sluice.job.config.KafkaSettings;
import io.sluice.job.config.Topic;
import io.sluice.job.kafka.KafkaClients;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;

/**
 * Finds the partitions of the ledger. A broker that has just come up may not know them yet, so it
 * is asked for as long as a client waits for any answer.
 */
final class LedgerPartitions {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private LedgerPartitions() {}

    /**
     * In their order.
     *
     * @throws MissingLedgerException if the topic may not be described
     * @throws AbsentLedgerException if no broker knows it
     */
    static List<TopicPartition> find(KafkaConsumer<?, ?> consumer, KafkaSettings kafka) {
        String topic = kafka.topic(Topic.DECISIONS);
        try {
            return asked(consumer, topic, patience(kafka)).stream()
                    .map(PartitionInfo::partition)
                    .sorted()
                    .map(partition -> new TopicPartition(topic, partition))
                    .toList();
        } catch (AuthorizationException e) {
            throw MissingLedgerException.unreadable(e);
        }
    }

    private static List<PartitionInfo> asked(
            KafkaConsumer<?, ?> consumer, String topic, Duration patience) {
        List<PartitionInfo> found = consumer.partitionsFor(topic);
        for (long left = patience.dividedBy(PAUSE); found.isEmpty() && left > 0; left--) {
            LockSupport.parkNanos(PAUSE.toNanos());
            found = consumer.partitionsFor(topic);
        }
        if (found.isEmpty()) {
            throw new AbsentLedgerException(topic);
        }
        return found;
    }

    private static Duration patience(KafkaSettings kafka) {
        String key = ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG;
        String given = KafkaClients.consumer(kafka).getProperty(key);
        Object millis = given == null ? ConsumerConfig.configDef().defaultValues().get(key) : given;
        return Duration.ofMillis(Long.parseLong(millis.toString()));
    }
}
