package io.sluice.local.cluster;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts records by hand into a topic, and shows those that it has. */
final class Records {

    private static final Duration POLL = Duration.ofMillis(100);

    private Records() {}

    /**
     * Sends them with one key.
     *
     * @return where they are, one a line
     */
    static String send(String brokers, String topic, String key, List<String> values) {
        Properties settings = settings(brokers);
        settings.setProperty("max.block.ms", "10000");
        settings.setProperty("acks", "all");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            List<Future<RecordMetadata>> sent =
                    values.stream()
                            .map(value -> producer.send(new ProducerRecord<>(topic, key, value)))
                            .toList();
            StringBuilder places = new StringBuilder();
            for (Future<RecordMetadata> record : sent) {
                places.append(record.get()).append('\n');
            }
            return places.toString().stripTrailing();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /**
     * Hands over what is committed from the beginning to the present end, key and value separated
     * by a tab.
     */
    static void read(String brokers, String topic, Consumer<String> to) {
        Properties settings = settings(brokers);
        settings.setProperty("isolation.level", "read_committed");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(part -> new TopicPartition(topic, part.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(part -> consumer.position(part) < ends.get(part))) {
                consumer.poll(POLL)
                        .forEach(record -> to.accept(record.key() + "\t" + record.value()));
            }
        }
    }

    private static Properties settings(String brokers) {
        Properties settings = new Properties();
        settings.setProperty("bootstrap.servers", brokers);
        return settings;
    }

    /** The lines of a text that say something. */
    static List<String> lines(byte[] text) {
        return Arrays.stream(new String(text, StandardCharsets.UTF_8).split("\\R"))
                .filter(line -> !line.isBlank())
                .toList();
    }
}
