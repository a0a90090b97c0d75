package io.sluice.bench.endtoend;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads results as they come and notes how long after it was due each payment's was readable. What
 * waited because something before it was slow so counts with all its wait.
 */
final class Reader implements Callable<List<Histogram>> {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private static final String ID = "\"transaction_id\":\"";

    private final Schedule schedule;
    private final Properties client;
    private final String topic;
    private final int[] begins;
    private final List<Histogram> phases = new ArrayList<>();
    private final CountDownLatch ready = new CountDownLatch(1);
    private int seen;

    /**
     * Of several phases, each counted apart.
     *
     * @param begins places of the first payment of each phase; those before all are not counted
     */
    Reader(Schedule schedule, Properties client, String topic, int... begins) {
        this.schedule = schedule;
        this.client = (Properties) client.clone();
        this.topic = topic;
        this.begins = begins.clone();
        for (int i = 0; i < begins.length; i++) {
            phases.add(new Histogram(3));
        }
    }

    /** Waits until it would miss nothing. */
    void awaitReady() throws InterruptedException {
        ready.await();
    }

    @Override
    public List<Histogram> call() {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        client, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    IntStream.range(0, Topics.PARTITIONS)
                            .mapToObj(partition -> new TopicPartition(topic, partition))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            ready.countDown();
            long heard = System.nanoTime();
            while (seen < schedule.size() && System.nanoTime() - heard < PATIENCE_NANOS) {
                for (ConsumerRecord<byte[], byte[]> result : consumer.poll(POLL)) {
                    heard = System.nanoTime();
                    note(schedule.place(id(result)), heard);
                }
            }
        }
        return phases;
    }

    private void note(int place, long now) {
        if (place < 0) {
            return;
        }
        seen++;
        for (int phase = begins.length - 1; phase >= 0; phase--) {
            if (place >= begins[phase]) {
                long waited = (now - schedule.due(place)) / 1_000;
                phases.get(phase).recordValue(Math.max(0, waited));
                return;
            }
        }
    }

    private static String id(ConsumerRecord<byte[], byte[]> result) {
        Header header = result.headers().lastHeader("transaction-id");
        if (header != null) {
            return new String(header.value(), StandardCharsets.UTF_8);
        }
        String json = new String(result.value(), StandardCharsets.UTF_8);
        int start = json.indexOf(ID) + ID.length();
        return start < ID.length() ? "" : json.substring(start, json.indexOf('"', start));
    }
}
