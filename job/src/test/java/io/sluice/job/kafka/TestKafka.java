package io.sluice.job.kafka;

import static org.awaitility.Awaitility.await;

import io.sluice.job.config.Topic;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** A real broker in the test's JVM. */
public final class TestKafka implements AutoCloseable {

    private static final int LARGEST = 5 * 1024 * 1024;

    private final String brokers;
    private final KafkaRaftServer server;
    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;

    /** Starts a broker on a free port. */
    public TestKafka(Path folder) {
        int port = freePort();
        int controller = freePort();
        this.brokers = "localhost:" + port;
        Exit.setExitProcedure((status, message) -> {});
        Exit.setHaltProcedure((status, message) -> {});
        format(folder);
        this.server = new KafkaRaftServer(config(folder, port, controller), Time.SYSTEM);
        server.startup();
        this.admin = Admin.create(Map.of("bootstrap.servers", brokers));
        this.producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", brokers, "max.request.size", LARGEST),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
    }

    /** Where it listens. */
    public String brokers() {
        return brokers;
    }

    /** Creates a topic and waits until the broker knows it: a busy one needs a moment. */
    public void create(String topic, int partitions) {
        try {
            admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1))).all().get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(topic, e);
        }
        await().ignoreExceptions()
                .until(
                        () ->
                                admin.describeTopics(List.of(topic))
                                                .allTopicNames()
                                                .get()
                                                .get(topic)
                                                .partitions()
                                                .size()
                                        == partitions);
    }

    /** Creates all topics of the job under a prefix and says so in arguments. */
    public String[] createTopics(String prefix, int partitions) {
        String[] arguments = new String[2 + 2 * Topic.values().length];
        arguments[0] = "--kafka.bootstrap.servers";
        arguments[1] = brokers;
        for (Topic topic : Topic.values()) {
            String name = prefix + topic.option().defaultValue();
            create(name, topic == Topic.CONTROL ? 1 : partitions);
            arguments[2 + 2 * topic.ordinal()] = "--" + topic.option().key();
            arguments[3 + 2 * topic.ordinal()] = name;
        }
        return arguments;
    }

    /** Deletes all records of a partition before an offset. */
    public void deleteBefore(String topic, int partition, long offset) {
        try {
            admin.deleteRecords(
                            Map.of(
                                    new TopicPartition(topic, partition),
                                    RecordsToDelete.beforeOffset(offset)))
                    .all()
                    .get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(topic, e);
        }
    }

    /** Denies everybody to read a topic, and leaves them all other rights on it. */
    public void denyReading(String topic) {
        try {
            admin.createAcls(
                            List.of(
                                    acl(topic, AclOperation.READ, AclPermissionType.DENY),
                                    acl(topic, AclOperation.ALL, AclPermissionType.ALLOW)))
                    .all()
                    .get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(topic, e);
        }
    }

    private static AclBinding acl(String topic, AclOperation operation, AclPermissionType type) {
        return new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL),
                new AccessControlEntry("User:*", "*", operation, type));
    }

    /** Writes a record and waits until it is there. */
    public void send(String topic, byte[] key, byte[] value) {
        send(new ProducerRecord<>(topic, key, value));
    }

    /** Writes records without keys and waits until all are there. */
    public void sendAll(String topic, List<byte[]> values) {
        List<Future<RecordMetadata>> sent =
                values.stream()
                        .map(value -> producer.send(new ProducerRecord<>(topic, value)))
                        .toList();
        producer.flush();
        for (Future<RecordMetadata> each : sent) {
            try {
                each.get();
            } catch (ExecutionException | InterruptedException e) {
                throw new IllegalStateException(topic, e);
            }
        }
    }

    /** Writes a record with text and waits until it is there. */
    public void send(String topic, String key, String value) {
        send(topic, utf8(key), utf8(value));
    }

    /** Writes a record and waits until it is there. */
    public void send(ProducerRecord<byte[], byte[]> produced) {
        try {
            producer.send(produced).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(produced.topic(), e);
        }
    }

    /** All records of a topic. */
    public List<ConsumerRecord<byte[], byte[]>> all(String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", brokers),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(info -> new TopicPartition(topic, info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
            return found;
        }
    }

    /** Whether a group has committed the ends of all partitions of a topic that have records. */
    public boolean isConsumed(String group, String topic)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed =
                admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
        Map<TopicPartition, Long> records = new HashMap<>();
        all(topic)
                .forEach(
                        taken ->
                                records.merge(
                                        new TopicPartition(topic, taken.partition()),
                                        1L,
                                        Long::sum));
        return records.entrySet().stream()
                .allMatch(
                        end ->
                                committed.containsKey(end.getKey())
                                        && committed.get(end.getKey()).offset() >= end.getValue());
    }

    /** Text as bytes; null stays null. */
    public static byte[] utf8(String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
        server.shutdown();
        server.awaitShutdown();
    }

    private static KafkaConfig config(Path folder, int port, int controller) {
        Map<String, String> settings = new HashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@localhost:" + controller);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put(
                "listeners",
                "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controller);
        settings.put("advertised.listeners", "PLAINTEXT://localhost:" + port);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", folder.toString());
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("auto.create.topics.enable", "false");
        settings.put("message.max.bytes", Integer.toString(LARGEST));
        settings.put("log.cleaner.enable", "false");
        settings.put("log.retention.ms", "-1");
        settings.put("authorizer.class.name", StandardAuthorizer.class.getName());
        settings.put("allow.everyone.if.no.acl.found", "true");
        return new KafkaConfig(settings);
    }

    private static void format(Path folder) {
        try {
            new Formatter()
                    .setPrintStream(
                            new PrintStream(
                                    OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setNodeId(1)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setDirectories(List.of(folder.toString()))
                    .setMetadataLogDirectory(folder.toString())
                    .setControllerListenerName("CONTROLLER")
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException("cannot format " + folder, e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
