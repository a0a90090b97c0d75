package io.sluice.job.control;

import io.sluice.job.config.KafkaSettings;
import io.sluice.job.config.RefusedStartException;
import io.sluice.job.config.Topic;
import io.sluice.udfs.policy.Rulebook;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The control topic as a plain client sees it: read to its end, and published to. Each subtask has
 * its own, which remembers how far it has read, so that the broadcast brings nothing twice.
 */
public final class ControlTopic implements RuleFeed {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ControlTopic.class);
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaSettings kafka;
    private final String referenceCurrency;
    private transient long readTo;

    /** The topic of these settings. */
    public ControlTopic(KafkaSettings kafka, String referenceCurrency) {
        this.kafka = kafka;
        this.referenceCurrency = referenceCurrency;
    }

    @Override
    public Rulebook load() {
        return read(EnumSet.noneOf(ControlKind.class));
    }

    @Override
    public Rulebook apply(Rulebook before, RuleUpdate update) {
        if (update.offset() < readTo) {
            return before;
        }
        readTo = update.offset() + 1;
        try {
            return new ControlDocuments(referenceCurrency)
                    .apply(before, ControlKind.of(update.name()), update.document());
        } catch (InvalidControlException e) {
            LOG.error("control record {} is not taken into force", update.offset(), e);
            return before;
        }
    }

    /** Reads to the end; what has a document is added to {@code present}. */
    private Rulebook read(Set<ControlKind> present) {
        ControlDocuments documents = new ControlDocuments(referenceCurrency);
        Rulebook rulebook = documents.ground();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            TopicPartition partition = new TopicPartition(kafka.topic(Topic.CONTROL), 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<byte[], byte[]> taken : consumer.poll(POLL)) {
                    rulebook = apply(documents, rulebook, taken, present);
                }
            }
            readTo = end;
        }
        return rulebook;
    }

    private static Rulebook apply(
            ControlDocuments documents,
            Rulebook rulebook,
            ConsumerRecord<byte[], byte[]> taken,
            Set<ControlKind> present) {
        ControlKind kind = taken.key() == null ? null : ControlKind.of(text(taken.key()));
        if (kind == null) {
            return rulebook;
        }
        try {
            String document = taken.value() == null ? "" : text(taken.value());
            Rulebook next = documents.apply(rulebook, kind, document);
            if (document.isBlank()) {
                present.remove(kind);
            } else {
                present.add(kind);
            }
            return next;
        } catch (InvalidControlException e) {
            LOG.error("control record {} is not taken into force", taken.offset(), e);
            return rulebook;
        }
    }

    /**
     * Publishes a policy unless the topic has one.
     *
     * @return whether it was published
     * @throws RefusedStartException in one line, if it is invalid, or the topic can't be read or
     *     published to
     */
    public boolean publishPolicyIfNone(String document) {
        Set<ControlKind> present = EnumSet.noneOf(ControlKind.class);
        try {
            read(present);
        } catch (KafkaException e) {
            throw new RefusedStartException("control can't be read: " + e.getMessage(), e);
        }
        if (present.contains(ControlKind.POLICY)) {
            return false;
        }
        publish(ControlKind.POLICY, document);
        return true;
    }

    /**
     * Publishes a document.
     *
     * @throws RefusedStartException in one line, if it is invalid or can't be published
     */
    public void publish(ControlKind kind, String document) {
        ControlDocuments documents = new ControlDocuments(referenceCurrency);
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            documents.apply(documents.ground(), kind, document);
            producer.send(
                            new ProducerRecord<>(
                                    kafka.topic(Topic.CONTROL),
                                    0,
                                    kind.key().getBytes(StandardCharsets.UTF_8),
                                    document.getBytes(StandardCharsets.UTF_8)))
                    .get();
        } catch (InvalidControlException e) {
            throw new RefusedStartException(e.getMessage(), e);
        } catch (ExecutionException e) {
            throw new RefusedStartException(
                    kind.key() + " can't be published: " + e.getCause().getMessage(), e);
        } catch (KafkaException e) {
            throw new RefusedStartException(
                    kind.key() + " can't be published: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedStartException("interrupted", e);
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Properties properties = kafka.properties();
        properties.setProperty(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        return new KafkaConsumer<>(
                properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private KafkaProducer<byte[], byte[]> producer() {
        Properties properties = kafka.properties();
        properties.setProperty(ProducerConfig.ACKS_CONFIG, "all");
        return new KafkaProducer<>(
                properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
