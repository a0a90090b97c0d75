package io.sluice.bench.endtoend;

import io.sluice.local.flink.EmbeddedFlink;
import io.sluice.local.kafka.EmbeddedKafka;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Prints what a judged payment costs beside two baselines of the same run, where the time goes,
 * what latency an open loop sees and how large the state is, as tables in Markdown.
 */
public final class EndToEndBench {

    /** Of the rate at which the judge drained its topic: what it is then paid at. */
    private static final double[] SHARES = {.125, .25, .5};

    private final BenchOptions options;
    private final Path folder;
    private final Payments payments;

    private EndToEndBench(BenchOptions options, Path folder) {
        this.options = options;
        this.folder = folder;
        this.payments = new Payments(options.customers());
    }

    /** Runs the bench; arguments are those of {@link BenchOptions}. */
    public static void main(String[] arguments) throws Exception {
        BenchOptions options;
        try {
            options = BenchOptions.parse(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println("bench: " + e.getMessage());
            System.exit(2);
            return;
        }
        Path folder = Files.createTempDirectory("sluice-bench");
        try {
            new EndToEndBench(options, folder).run();
        } finally {
            delete(folder);
        }
    }

    private void run() throws Exception {
        Report report = new Report(System.out);
        report.machine(options);
        try (EmbeddedKafka kafka = new EmbeddedKafka(folder.resolve("kafka"), 0)) {
            kafka.start();
            Properties client = new Properties();
            client.setProperty("bootstrap.servers", kafka.bootstrapServers());
            try (Admin admin = Admin.create(client);
                    EmbeddedFlink flink =
                            EmbeddedFlink.start(
                                    new Configuration(), 1, Contestants.PARALLELISM, 0)) {
                Topics topics = new Topics(admin);
                topics.create();
                fill(client);
                Path checkpoints = folder.resolve("checkpoints");
                measure(
                        new Drain(flink, topics),
                        new Contestants(kafka.bootstrapServers(), checkpoints, options.trees()),
                        new OpenLoop(client, payments, options.latencySeconds()),
                        report);
            }
        }
    }

    private void measure(Drain drain, Contestants contestants, OpenLoop loop, Report report)
            throws Exception {
        List<Drained> drained = drain(drain, contestants);
        report.drained(drained);
        if (options.latencySeconds() > 0) {
            double rate = drained.get(drained.size() - 1).perSecond();
            LiveRun run = new LiveRun(drain, loop, payments, folder.resolve("savepoints"));
            report.live(
                    run.live(contestants.judge(), rate, SHARES),
                    run.live(contestants.minimal(), rate, SHARES));
        }
    }

    private List<Drained> drain(Drain drain, Contestants contestants) throws Exception {
        List<Drained> last = new ArrayList<>();
        for (int round = 1; round <= options.rounds(); round++) {
            last.clear();
            for (Contestant contestant : options.forms() ? contestants.all() : contestants.few()) {
                last.add(drain.run(contestant));
                System.err.println("round " + round + ": " + last.get(last.size() - 1).line());
            }
        }
        return last;
    }

    private void fill(Properties client) throws Exception {
        List<Future<RecordMetadata>> sent = new ArrayList<>(options.payments());
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < options.payments(); i++) {
                sent.add(producer.send(payments.next(Topics.PAYMENTS)));
            }
        }
        for (Future<RecordMetadata> each : sent) {
            each.get();
        }
    }

    private static void delete(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
        }
    }
}
