package io.sluice.local.replay;

import io.sluice.job.config.KafkaSettings;
import io.sluice.job.config.Topic;
import io.sluice.udfs.model.Outcome;
import io.sluice.workload.wire.OutcomeJson;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes payments and outcomes, keyed by sender, at their own time. */
public final class Feed implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;
    private final String transactions;
    private final String outcomes;
    private final OutcomeJson outcomeJson = new OutcomeJson();
    private final AtomicReference<Exception> failure = new AtomicReference<>();
    private long payments;
    private long told;

    /** To the topics of these settings. */
    public Feed(KafkaSettings kafka) {
        Properties properties = kafka.properties();
        properties.setProperty(ProducerConfig.ACKS_CONFIG, "all");
        properties.setProperty(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        this.producer =
                new KafkaProducer<>(
                        properties, new ByteArraySerializer(), new ByteArraySerializer());
        this.transactions = kafka.topic(Topic.TRANSACTIONS);
        this.outcomes = kafka.topic(Topic.OUTCOMES);
    }

    /**
     * Sends a payment.
     *
     * @param time of the record, epoch milliseconds
     */
    public void payment(String sender, byte[] json, long time) {
        send(transactions, sender, json, time);
        payments++;
    }

    /**
     * Tells an outcome.
     *
     * @param time of the record, epoch milliseconds
     */
    public void outcome(Outcome outcome, long time) {
        send(outcomes, outcome.identity().sender(), outcomeJson.write(outcome), time);
        told++;
    }

    private void send(String topic, String key, byte[] value, long time) {
        checkTaken();
        Future<RecordMetadata> unused =
                producer.send(
                        new ProducerRecord<>(
                                topic, null, time, key.getBytes(StandardCharsets.UTF_8), value),
                        (metadata, problem) -> {
                            if (problem != null) {
                                failure.compareAndSet(null, problem);
                            }
                        });
    }

    private void checkTaken() {
        Exception failed = failure.get();
        if (failed != null) {
            throw new IllegalStateException("the broker refused: " + failed.getMessage(), failed);
        }
    }

    /** Waits until the broker has all that was sent. */
    public void flush() {
        producer.flush();
        checkTaken();
    }

    /** Payments sent so far. */
    public long payments() {
        return payments;
    }

    /** Outcomes told so far. */
    public long outcomes() {
        return told;
    }

    @Override
    public void close() {
        producer.close();
    }
}
