package io.sluice.local.fault;

import io.sluice.job.config.Topic;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends messages without waiting for them, each identity's in order. */
public final class Feeder implements AutoCloseable {

    private static final int LARGEST = 5 * 1024 * 1024;

    private final KafkaProducer<byte[], byte[]> producer;
    private final Function<Topic, String> topics;
    private final int partitions;
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();

    /**
     * A feeder that has sent nothing.
     *
     * @param brokers to send to
     * @param topics their names
     * @param partitions of each topic
     */
    public Feeder(String brokers, Function<Topic, String> topics, int partitions) {
        this.producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                brokers,
                                "max.request.size",
                                LARGEST,
                                "acks",
                                "all",
                                // A broker takes any first batch of a producer: if a second one
                                // overtakes it on a busy machine, the first one never gets in.
                                "max.in.flight.requests.per.connection",
                                1),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
        this.topics = topics;
        this.partitions = partitions;
    }

    /** Sends messages with the present time. */
    public void send(List<Message> messages) {
        messages.forEach(message -> send(message, null));
    }

    /** Sends messages with the time that they are due. */
    void sendAsDue(List<Message> messages) {
        messages.forEach(message -> send(message, message.at()));
    }

    private void send(Message message, Long timestamp) {
        byte[] value = message.json().getBytes(StandardCharsets.UTF_8);
        sent.add(
                producer.send(
                        produced(
                                message.topic(), message.partition(partitions), timestamp, value)));
    }

    /** Sends bytes, waits until they are there and says where. */
    RecordMetadata place(Topic topic, byte[] value) {
        return done(producer.send(produced(topic, 0, null, value)));
    }

    private ProducerRecord<byte[], byte[]> produced(
            Topic topic, int partition, Long timestamp, byte[] value) {
        return new ProducerRecord<>(topics.apply(topic), partition, timestamp, null, value);
    }

    /** Waits until all that was sent is there. */
    public void flush() {
        sent.forEach(Feeder::done);
        sent.clear();
    }

    private static RecordMetadata done(Future<RecordMetadata> result) {
        try {
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("not sent: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        flush();
        producer.close();
    }
}
