package io.sluice.bench.endtoend;

import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends payments when they are due; one that is late is sent at once. */
final class Generator implements Callable<Void> {

    private final Schedule schedule;
    private final Properties client;

    Generator(Schedule schedule, Properties client) {
        this.schedule = schedule;
        this.client = (Properties) client.clone();
        this.client.setProperty(ProducerConfig.CLIENT_ID_CONFIG, "bench");
    }

    @Override
    public Void call() throws Exception {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.partitionsFor(Topics.PAYMENTS);
            schedule.begin(System.nanoTime());
            Future<RecordMetadata> last = null;
            for (int i = 0; i < schedule.size(); i++) {
                long early = schedule.due(i) - System.nanoTime();
                if (early > 0) {
                    LockSupport.parkNanos(early);
                }
                last = producer.send(asOfNow(schedule.payment(i)));
            }
            if (last != null) {
                last.get();
            }
        }
        return null;
    }

    /** Dated when it is sent: sources wait for each other if the world's time flies. */
    private static ProducerRecord<byte[], byte[]> asOfNow(ProducerRecord<byte[], byte[]> payment) {
        return new ProducerRecord<>(payment.topic(), payment.key(), payment.value());
    }
}
