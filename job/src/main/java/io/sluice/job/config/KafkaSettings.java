package io.sluice.job.config;

import java.io.Serializable;
import java.util.Map;
import java.util.Properties;

/**
 * How to reach Kafka.
 *
 * @param client properties of every client, brokers among them
 * @param topics names of the topics
 */
public record KafkaSettings(Map<String, String> client, Map<Topic, String> topics)
        implements Serializable {

    /** Makes the maps immutable. */
    public KafkaSettings {
        client = Map.copyOf(client);
        topics = Map.copyOf(topics);
    }

    /** A fresh copy of the clients' properties. */
    public Properties properties() {
        Properties properties = new Properties();
        client.forEach(properties::setProperty);
        return properties;
    }

    /** Where the brokers are. */
    public String brokers() {
        return client.get("bootstrap.servers");
    }

    /** The name of a topic. */
    public String topic(Topic topic) {
        return topics.get(topic);
    }
}
