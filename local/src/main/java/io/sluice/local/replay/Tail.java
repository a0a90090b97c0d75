package io.sluice.local.replay;

import io.sluice.job.config.KafkaSettings;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a topic from its beginning in a thread of its own, and hands over what came. */
public final class Tail implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(50);
    private static final int AHEAD = 20_000;

    /** Fewer, larger answers, so that watching costs the broker little. */
    private static final String ENOUGH_BYTES = "262144";

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final BlockingQueue<ConsumerRecord<byte[], byte[]>> came =
            new LinkedBlockingQueue<>(AHEAD);
    private final Thread thread;
    private volatile boolean closed;

    /** Starts to read. */
    public Tail(KafkaSettings kafka, String topic) {
        Properties properties = kafka.properties();
        properties.setProperty(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.setProperty(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, ENOUGH_BYTES);
        properties.setProperty(
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, Long.toString(POLL.toMillis()));
        consumer =
                new KafkaConsumer<>(
                        properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions =
                consumer.partitionsFor(topic).stream()
                        .map(part -> new TopicPartition(topic, part.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        thread = new Thread(this::read, "tail of " + topic);
        thread.setDaemon(true);
        thread.start();
    }

    private void read() {
        try (consumer) {
            while (!closed) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    hand(record);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hand(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
        boolean handed = false;
        while (!closed && !handed) {
            handed = came.offer(record, POLL.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** What came since the last call, in the order of each partition. */
    public Queue<ConsumerRecord<byte[], byte[]>> take() {
        Queue<ConsumerRecord<byte[], byte[]>> taken = new ArrayDeque<>();
        came.drainTo(taken);
        return taken;
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
