package io.sluice.job.kafka;

import java.util.List;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** What the Kafka clients can be told. */
final class ClientKeys {

    /** What the clients hand to plugins by name. */
    private static final List<String> OF_PLUGINS = List.of("config.providers.", "metrics.context.");

    private ClientKeys() {}

    /** Whether any of the clients knows a key. */
    static boolean known(String key) {
        return ConsumerConfig.configNames().contains(key)
                || ProducerConfig.configNames().contains(key)
                || AdminClientConfig.configNames().contains(key)
                || OF_PLUGINS.stream().anyMatch(key::startsWith);
    }
}
