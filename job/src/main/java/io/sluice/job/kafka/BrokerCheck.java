package io.sluice.job.kafka;

import io.sluice.job.config.Options;
import io.sluice.job.config.RefusedStartException;
import io.sluice.job.config.Settings;
import io.sluice.job.config.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks whether brokers and topics are there before anything starts. */
public final class BrokerCheck {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerCheck.class);

    private BrokerCheck() {}

    /**
     * Looks for every topic that the job will use, and warns of keys that no client knows.
     *
     * @throws RefusedStartException in one line, if something is missing
     */
    public static void check(Settings settings, Set<Topic> topics) {
        settings.kafka().client().keySet().stream()
                .filter(key -> !ClientKeys.known(key))
                .forEach(BrokerCheck::warn);
        try (Admin admin = Admin.create(properties(settings))) {
            for (Topic topic : topics) {
                check(admin, topic, settings);
            }
        } catch (KafkaException e) {
            throw new RefusedStartException("kafka: " + deepest(e), e);
        }
    }

    private static void warn(String key) {
        LOG.warn(
                "{}{} means nothing to the Kafka clients, unless a plugin reads it",
                Options.KAFKA_PREFIX,
                key);
    }

    private static Properties properties(Settings settings) {
        Properties properties = settings.kafka().properties();
        String patience = Long.toString(settings.source().startupTimeout().toMillis());
        properties.setProperty(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, patience);
        properties.setProperty(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, patience);
        return properties;
    }

    private static void check(Admin admin, Topic topic, Settings settings) {
        String name = settings.kafka().topic(topic);
        int partitions = describe(admin, name, settings).partitions().size();
        if (topic == Topic.CONTROL && partitions != 1) {
            throw new RefusedStartException(
                    "topic " + name + " has " + partitions + " partitions; control needs one");
        }
    }

    private static TopicDescription describe(Admin admin, String name, Settings settings) {
        Map<String, KafkaFuture<TopicDescription>> asked =
                admin.describeTopics(List.of(name)).topicNameValues();
        Duration patience = settings.source().startupTimeout();
        String brokers = settings.kafka().brokers();
        try {
            return asked.get(name).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw silent(brokers, patience, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                throw new RefusedStartException("topic " + name + " is not at " + brokers, e);
            }
            if (e.getCause() instanceof org.apache.kafka.common.errors.TimeoutException) {
                throw silent(brokers, patience, e);
            }
            throw new RefusedStartException("kafka: topic " + name + ": " + deepest(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedStartException("interrupted", e);
        }
    }

    private static RefusedStartException silent(String brokers, Duration patience, Exception e) {
        return new RefusedStartException(
                "no broker answers at " + brokers + " within " + patience.toSeconds() + " s", e);
    }

    private static String deepest(Throwable problem) {
        Throwable deepest = problem;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage()).lines().findFirst().orElse("unknown problem");
    }
}
