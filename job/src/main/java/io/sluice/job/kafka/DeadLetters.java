package io.sluice.job.kafka;

import io.sluice.job.config.KafkaSettings;
import io.sluice.job.config.Topic;
import io.sluice.udfs.model.Rejected;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * Writes what was refused: the raw bytes, the rest in headers. What is refused behind the decoder
 * has no raw bytes any more; there the value is the payment rendered anew, and the header {@code
 * form} says so. The original lies at topic, partition and offset.
 */
public final class DeadLetters implements KafkaRecordSerializationSchema<Rejected> {

    private static final long serialVersionUID = 1L;

    private final String topic;

    DeadLetters(String topic) {
        this.topic = topic;
    }

    /** The sink of the dead-letters topic, at least once. */
    public static Sink<Rejected> sink(KafkaSettings kafka) {
        return KafkaSink.<Rejected>builder()
                .setBootstrapServers(kafka.brokers())
                .setKafkaProducerConfig(KafkaClients.producer(kafka))
                .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
                .setRecordSerializer(new DeadLetters(kafka.topic(Topic.DEAD_LETTERS)))
                .build();
    }

    @Override
    public ProducerRecord<byte[], byte[]> serialize(
            Rejected rejected, KafkaSinkContext context, Long timestamp) {
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>(topic, utf8(rejected.place()), rejected.raw());
        Headers headers = letter.headers();
        headers.add("reason", utf8(rejected.reason().name()));
        headers.add("form", utf8(rejected.form()));
        headers.add("detail", utf8(rejected.detail()));
        headers.add("topic", utf8(rejected.topic()));
        headers.add("partition", utf8(Integer.toString(rejected.partition())));
        headers.add("offset", utf8(Long.toString(rejected.offset())));
        headers.add("received-at", utf8(Long.toString(rejected.receivedAt())));
        headers.add("length", utf8(Integer.toString(rejected.length())));
        headers.add("sha256", utf8(rejected.sha256()));
        return letter;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
