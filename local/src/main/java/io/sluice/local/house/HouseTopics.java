package io.sluice.local.house;

import io.sluice.job.config.KafkaSettings;
import io.sluice.job.config.Topic;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the jobs' topics. */
final class HouseTopics {

    private static final int PARTITIONS = 4;
    private static final short REPLICAS = 1;
    private static final String MOST_BYTES = Integer.toString(4 * 1024 * 1024);

    private HouseTopics() {}

    /** Creates those that are not there yet. */
    static void create(KafkaSettings kafka) {
        try (Admin admin = Admin.create(kafka.properties())) {
            for (Topic topic : Topic.values()) {
                create(admin, topic(kafka.topic(topic), topic));
            }
        }
    }

    private static NewTopic topic(String name, Topic topic) {
        NewTopic created = new NewTopic(name, topic == Topic.CONTROL ? 1 : PARTITIONS, REPLICAS);
        return switch (topic) {
            case CONTROL -> created.configs(with("cleanup.policy", "compact"));
            case DECISIONS, DEAD_LETTERS ->
                    created.configs(
                            with(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime"));
            case TRANSACTIONS, OUTCOMES, ALERTS, TRACE ->
                    created.configs(Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, MOST_BYTES));
        };
    }

    private static Map<String, String> with(String name, String value) {
        return Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, MOST_BYTES, name, value);
    }

    private static void create(Admin admin, NewTopic topic) {
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("no topic " + topic.name(), e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
