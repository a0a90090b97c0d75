package io.sluice.job.kafka;

import io.sluice.job.config.KafkaSettings;
import io.sluice.job.config.Topic;
import io.sluice.udfs.room.TraceEntry;
import io.sluice.udfs.room.TraceEntryCodec;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Writes what the rooms applied, in the form of {@link TraceEntryCodec}, keyed by the row's key.
 */
public final class TraceSink implements KafkaRecordSerializationSchema<TraceEntry> {

    private static final long serialVersionUID = 1L;

    private final String topic;

    private TraceSink(String topic) {
        this.topic = topic;
    }

    /** The sink of the trace topic, at least once. */
    public static Sink<TraceEntry> sink(KafkaSettings kafka) {
        return KafkaSink.<TraceEntry>builder()
                .setBootstrapServers(kafka.brokers())
                .setKafkaProducerConfig(KafkaClients.producer(kafka))
                .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
                .setRecordSerializer(new TraceSink(kafka.topic(Topic.TRACE)))
                .build();
    }

    @Override
    public ProducerRecord<byte[], byte[]> serialize(
            TraceEntry entry, KafkaSinkContext context, Long timestamp) {
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        try {
            new TraceEntryCodec().write(entry, new DataOutputStream(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ProducerRecord<>(
                topic, entry.key().getBytes(StandardCharsets.UTF_8), value.toByteArray());
    }
}
