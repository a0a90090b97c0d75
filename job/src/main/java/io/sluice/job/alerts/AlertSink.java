package io.sluice.job.alerts;

import io.sluice.job.config.AlertSettings;
import io.sluice.job.config.KafkaSettings;
import io.sluice.job.config.Topic;
import io.sluice.job.kafka.KafkaClients;
import io.sluice.job.kafka.TextHeaders;
import io.sluice.udfs.alert.AlertGroup;
import java.util.Properties;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Writes groups to the alerts topic in transactions that end with the job's checkpoints. */
public final class AlertSink implements KafkaRecordSerializationSchema<AlertGroup> {

    private static final long serialVersionUID = 1L;

    private final String topic;

    AlertSink(String topic) {
        this.topic = topic;
    }

    /** The sink of the alerts topic, exactly once for those who read what is committed. */
    public static Sink<AlertGroup> sink(KafkaSettings kafka, AlertSettings alerts) {
        Properties producer = KafkaClients.producer(kafka);
        producer.setProperty(
                ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                Long.toString(alerts.transactionTimeout().toMillis()));
        return KafkaSink.<AlertGroup>builder()
                .setBootstrapServers(kafka.brokers())
                .setKafkaProducerConfig(producer)
                .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
                .setTransactionalIdPrefix(alerts.transactions())
                .setRecordSerializer(new AlertSink(kafka.topic(Topic.ALERTS)))
                .build();
    }

    @Override
    public ProducerRecord<byte[], byte[]> serialize(
            AlertGroup group, KafkaSinkContext context, Long timestamp) {
        ProducerRecord<byte[], byte[]> produced =
                new ProducerRecord<>(
                        topic, TextHeaders.utf8(group.episode().id()), AlertJson.bytes(group));
        TextHeaders.add(produced, "version", Long.toString(group.version()));
        TextHeaders.add(produced, "change", GroupChange.of(group).name());
        TextHeaders.add(produced, "type", group.episode().type().name());
        return produced;
    }
}
