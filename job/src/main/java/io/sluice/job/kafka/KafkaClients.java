package io.sluice.job.kafka;

import io.sluice.job.config.KafkaSettings;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** The properties of the job's Kafka clients: ours, then those that are passed through. */
public final class KafkaClients {

    /** Records are allowed 4 MB; a request needs a little more for its envelope. */
    private static final int LARGEST_REQUEST = 5 * 1024 * 1024;

    /**
     * Milliseconds for which a record may wait for others to the same broker. Sent alone, each
     * costs a request, a compressor and the broker's check of both: more than its judgement.
     */
    private static final String LINGER = "2";

    private KafkaClients() {}

    /** Of producers that write within {@link #LINGER} and lose nothing. */
    public static Properties producer(KafkaSettings kafka) {
        Properties properties = new Properties();
        properties.setProperty(ProducerConfig.ACKS_CONFIG, "all");
        properties.setProperty(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        properties.setProperty(ProducerConfig.LINGER_MS_CONFIG, LINGER);
        properties.setProperty(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        properties.setProperty(
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Integer.toString(LARGEST_REQUEST));
        properties.putAll(kafka.properties());
        return properties;
    }

    /** Of consumers that take every record, however long. */
    public static Properties consumer(KafkaSettings kafka) {
        Properties properties = new Properties();
        properties.setProperty(
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, Integer.toString(LARGEST_REQUEST));
        properties.setProperty(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.setProperty(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        properties.putAll(kafka.properties());
        return properties;
    }
}
