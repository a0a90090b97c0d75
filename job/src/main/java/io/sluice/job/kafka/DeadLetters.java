package io.sluice.job.kafka;

import io.sluice.job.config.KafkaSettings;
import io.sluice.job.config.Topic;
import io.sluice.udfs.model.Rejected;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.kafka.clients.producer.ProducerRecord;

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
                new ProducerRecord<>(topic, TextHeaders.utf8(rejected.place()), rejected.raw());
        TextHeaders.add(letter, "reason", rejected.reason().name());
        TextHeaders.add(letter, "form", rejected.form());
        TextHeaders.add(letter, "detail", rejected.detail());
        TextHeaders.add(letter, "topic", rejected.topic());
        TextHeaders.add(letter, "partition", Integer.toString(rejected.partition()));
        TextHeaders.add(letter, "offset", Long.toString(rejected.offset()));
        TextHeaders.add(letter, "received-at", Long.toString(rejected.receivedAt()));
        TextHeaders.add(letter, "length", Integer.toString(rejected.length()));
        TextHeaders.add(letter, "sha256", rejected.sha256());
        return letter;
    }
}
