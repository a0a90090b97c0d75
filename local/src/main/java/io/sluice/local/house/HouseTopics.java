package io.sluice.local.house;

import io.sluice.job.config.KafkaSettings;
import io.sluice.job.config.Topic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the jobs' topics. */
public final class HouseTopics {

    private static final int PARTITIONS = 4;
    private static final short REPLICAS = 1;
    private static final String MOST_BYTES = Integer.toString(4 * 1024 * 1024);

    /** Who says when payments and outcomes were received. */
    public enum Receipt {
        /** The broker, as it should be when they are new. */
        BROKER,
        /** Who sends them: a replay has times of its own. */
        PRODUCER
    }

    private HouseTopics() {}

    /** Creates those that are not there yet. */
    public static void create(KafkaSettings kafka, Receipt receipt) {
        try (Admin admin = Admin.create(kafka.properties())) {
            for (Topic topic : Topic.values()) {
                create(admin, topic(kafka.topic(topic), topic, receipt));
            }
        }
    }

    private static NewTopic topic(String name, Topic topic, Receipt receipt) {
        Map<String, String> configs = new HashMap<>();
        configs.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, MOST_BYTES);
        if (topic == Topic.CONTROL) {
            configs.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
        }
        if (brokersTime(topic, receipt)) {
            configs.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");
        }
        int partitions = topic == Topic.CONTROL ? 1 : PARTITIONS;
        return new NewTopic(name, partitions, REPLICAS).configs(configs);
    }

    private static boolean brokersTime(Topic topic, Receipt receipt) {
        return switch (topic) {
            case DECISIONS, DEAD_LETTERS -> true;
            case TRANSACTIONS, OUTCOMES -> receipt == Receipt.BROKER;
            case CONTROL, ALERTS, TRACE -> false;
        };
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
