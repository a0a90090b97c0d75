package io.sluice.job.ledger;

import io.sluice.job.config.KafkaSettings;
import io.sluice.job.config.Topic;
import io.sluice.job.kafka.KafkaClients;
import io.sluice.job.kafka.TextHeaders;
import io.sluice.udfs.model.Hashes;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Appends to the ledger at once, each sender's records to one partition for good. */
public final class LedgerSink implements KafkaRecordSerializationSchema<LedgerMessage> {

    private static final long serialVersionUID = 1L;

    private final String topic;

    private LedgerSink(String topic) {
        this.topic = topic;
    }

    /** The sink of the decisions topic, at least once. */
    public static Sink<LedgerMessage> sink(KafkaSettings kafka) {
        return KafkaSink.<LedgerMessage>builder()
                .setBootstrapServers(kafka.brokers())
                .setKafkaProducerConfig(KafkaClients.producer(kafka))
                .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
                .setRecordSerializer(new LedgerSink(kafka.topic(Topic.DECISIONS)))
                .build();
    }

    @Override
    public ProducerRecord<byte[], byte[]> serialize(
            LedgerMessage message, KafkaSinkContext context, Long timestamp) {
        int partitions = context.getPartitionsForTopic(topic).length;
        ProducerRecord<byte[], byte[]> produced =
                new ProducerRecord<>(
                        topic,
                        partition(message.owner(), partitions),
                        TextHeaders.utf8(message.key()),
                        message.value());
        message.headers().forEach((name, text) -> TextHeaders.add(produced, name, text));
        return produced;
    }

    /** The partition of an owner: the same for ever, as long as the number of partitions is. */
    public static int partition(String owner, int partitions) {
        return (int) Math.floorMod(Hashes.hash64(owner), (long) partitions);
    }
}
