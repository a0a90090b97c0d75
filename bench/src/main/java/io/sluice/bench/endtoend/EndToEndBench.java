package io.sluice.bench.endtoend;

import io.sluice.job.Sluice;
import io.sluice.local.flink.EmbeddedFlink;
import io.sluice.local.kafka.EmbeddedKafka;
import io.sluice.workload.Workload;
import io.sluice.workload.model.Payment;
import io.sluice.workload.model.WorkloadOptions;
import io.sluice.workload.wire.TransactionJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Prints CPU microseconds a payment of the judge, on RocksDB and on the heap, as ratios to the
 * minimal keyed job on RocksDB. Each job runs twice; the second run counts.
 *
 * <p>Arguments: number of payments.
 */
public final class EndToEndBench {

    private static final int PARTITIONS = 4;
    private static final int PARALLELISM = 2;
    private static final String RESULTS = "results";

    private EndToEndBench() {}

    /** Runs the bench. */
    public static void main(String[] arguments) throws Exception {
        int payments = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("sluice-bench");
        try (EmbeddedKafka kafka = new EmbeddedKafka(folder.resolve("kafka"), 0)) {
            kafka.start();
            Map<String, Object> client = Map.of("bootstrap.servers", kafka.bootstrapServers());
            try (Admin admin = Admin.create(client);
                    EmbeddedFlink flink =
                            EmbeddedFlink.start(new Configuration(), 1, PARALLELISM, 0)) {
                createTopics(admin);
                fill(client, payments);
                print(new Drain(flink, admin, PARTITIONS), kafka, folder, payments);
            }
        } finally {
            delete(folder);
        }
    }

    private static void print(Drain drain, EmbeddedKafka kafka, Path folder, int payments)
            throws Exception {
        Drained minimal = null;
        Drained rocksdb = null;
        Drained heap = null;
        for (int round = 0; round < 2; round++) {
            minimal =
                    drain.run(
                            "minimal keyed job, rocksdb",
                            RESULTS,
                            payments,
                            env -> minimal(env, kafka.bootstrapServers(), folder));
            rocksdb = judge(drain, "rocksdb", round, kafka, folder, payments);
            heap = judge(drain, "heap", round, kafka, folder, payments);
        }
        System.out.println(Drained.header());
        for (Drained drained : List.of(minimal, rocksdb, heap)) {
            System.out.println(drained.row(minimal));
        }
    }

    private static Drained judge(
            Drain drain, String backend, int round, EmbeddedKafka kafka, Path folder, int payments)
            throws Exception {
        return drain.run(
                "judge, " + backend,
                "decisions",
                payments,
                env ->
                        Sluice.prepare(
                                env,
                                "--kafka.bootstrap.servers",
                                kafka.bootstrapServers(),
                                "--source.start",
                                "EARLIEST",
                                "--source.group",
                                backend + round,
                                "--judge.read-back",
                                "0 s",
                                "--runtime.parallelism",
                                Integer.toString(PARALLELISM),
                                "--runtime.state-backend",
                                backend,
                                "--runtime.checkpoint-directory",
                                folder.resolve("checkpoints").toUri().toString()));
    }

    private static void minimal(StreamExecutionEnvironment env, String brokers, Path folder) {
        Configuration configuration = new Configuration();
        configuration.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
        configuration.setString(
                "execution.checkpointing.dir", folder.resolve("checkpoints").toUri().toString());
        env.configure(configuration);
        env.enableCheckpointing(10_000);
        env.setParallelism(PARALLELISM);
        env.setBufferTimeout(1);
        env.getConfig().enableObjectReuse();
        MinimalKeyedJob.build(env, brokers, "transactions", RESULTS);
    }

    private static void createTopics(Admin admin) throws Exception {
        List<NewTopic> topics =
                Stream.of("transactions", "outcomes", "decisions", "dead-letters", RESULTS)
                        .map(name -> new NewTopic(name, PARTITIONS, (short) 1))
                        .toList();
        admin.createTopics(topics).all().get();
        admin.createTopics(List.of(new NewTopic("control", 1, (short) 1))).all().get();
    }

    private static void fill(Map<String, Object> client, int payments) throws Exception {
        Workload workload = new Workload(WorkloadOptions.DEFAULT);
        TransactionJson json = new TransactionJson();
        List<Future<RecordMetadata>> sent = new ArrayList<>(payments);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < payments && workload.hasNext(); i++) {
                sent.add(producer.send(record(workload.next().payment(), json)));
            }
        }
        for (Future<RecordMetadata> each : sent) {
            each.get();
        }
    }

    private static ProducerRecord<byte[], byte[]> record(Payment payment, TransactionJson json) {
        return new ProducerRecord<>(
                "transactions",
                null,
                payment.timestamp(),
                payment.sender().getBytes(StandardCharsets.UTF_8),
                json.write(payment));
    }

    private static void delete(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
        }
    }
}
