package io.sluice.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.job.config.Arguments;
import io.sluice.job.config.Settings;
import io.sluice.job.config.Topic;
import io.sluice.job.kafka.TestKafka;
import io.sluice.job.ledger.LedgerEntry;
import io.sluice.job.ledger.LedgerReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ordered mode: the same input gives the same decisions, at any parallelism. */
class OrderedRunTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long START = 1_700_000_000_000L;
    private static final int PAYMENTS = 300;
    private static final int ACCOUNTS = 7;

    @TempDir private static Path brokerFolder;
    private static TestKafka kafka;

    @TempDir private Path checkpoints;

    @BeforeAll
    static void startBroker() {
        kafka = new TestKafka(brokerFolder);
    }

    @AfterAll
    static void stopBroker() {
        kafka.close();
    }

    @Test
    void givesTheSameDecisionsAtAnyParallelism() throws Exception {
        String[] arguments = kafka.createTopics("ordered-", 3);
        fill("ordered-", new Random(5));
        Map<String, String> one = run(with(arguments, "--runtime.parallelism", "1"), "first");
        Map<String, String> four = run(with(arguments, "--runtime.parallelism", "4"), "second");

        assertThat(one).hasSize(PAYMENTS);
        assertThat(four).isEqualTo(one);
        assertThat(one.values()).anyMatch(json -> json.contains("\"score\":1"));
    }

    @Test
    void goesOnInTheSameOrderAfterARestore() throws Exception {
        String[] arguments = with(kafka.createTopics("restored-", 2), "--runtime.parallelism", "2");
        fill("restored-", new Random(6));
        Map<String, String> straight = run(arguments, "straight");
        String[] again = with(arguments, "--" + Topic.DECISIONS.option().key(), "again");
        kafka.create("again", 2);
        JobClient first = start(new Configuration(), again);
        String savepoint =
                await().atMost(PATIENCE)
                        .ignoreExceptions()
                        .until(
                                () ->
                                        first.triggerSavepoint(
                                                        checkpoints.toUri().toString(),
                                                        SavepointFormatType.CANONICAL)
                                                .get(),
                                path -> path != null);
        first.cancel().get();
        Configuration restoring = new Configuration();
        restoring.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
        JobClient second = start(restoring, again);

        assertThat(awaitDecisions(again)).isEqualTo(straight);
        second.cancel().get();
    }

    private Map<String, String> run(String[] arguments, String ledger) throws Exception {
        kafka.create(ledger, 2);
        String[] own = with(arguments, "--" + Topic.DECISIONS.option().key(), ledger);
        JobClient job = start(new Configuration(), own);
        Map<String, String> decisions = awaitDecisions(own);
        job.cancel().get();
        return decisions;
    }

    private JobClient start(Configuration flink, String[] arguments) throws Exception {
        flink.setString("restart-strategy.type", "none");
        return Sluice.prepare(
                        StreamExecutionEnvironment.getExecutionEnvironment(flink),
                        with(
                                arguments,
                                "--judge.ordered",
                                "true",
                                "--runtime.state-backend",
                                "HEAP",
                                "--runtime.checkpoint-directory",
                                checkpoints.toUri().toString()))
                .executeAsync("ordered");
    }

    private static Map<String, String> awaitDecisions(String[] arguments) {
        return await().atMost(PATIENCE)
                .until(() -> decisions(arguments), found -> found.size() >= PAYMENTS);
    }

    /** All decisions by key, without the time they took. */
    private static Map<String, String> decisions(String[] arguments) {
        Map<String, String> found = new TreeMap<>();
        try (LedgerReader reader =
                new LedgerReader(Settings.of(Arguments.parse(arguments)).kafka())) {
            for (LedgerEntry entry : reader.readToEnd()) {
                if (entry.isDecision()) {
                    found.put(
                            entry.key(), ((ObjectNode) entry.json()).without("took_ms").toString());
                }
            }
        }
        return found;
    }

    /** Payments among few accounts, some at equal times, with outcomes before and after them. */
    private static void fill(String prefix, Random random) {
        long time = START;
        for (int i = 0; i < PAYMENTS; i++) {
            time += random.nextInt(3) * 500L;
            int sender = random.nextInt(ACCOUNTS);
            send(
                    prefix + "transactions",
                    random.nextInt(2),
                    time,
                    String.format(
                            "{\"id\":\"t%d\",\"sender\":\"a%d\",\"to\":\"a%d\",\"amount\":%d}",
                            i, sender, random.nextInt(ACCOUNTS), 1 + random.nextInt(5000)));
            if (random.nextInt(4) == 0) {
                send(
                        prefix + "outcomes",
                        random.nextInt(2),
                        time + (random.nextInt(5) - 2) * 500L,
                        String.format(
                                "{\"id\":\"t%d\",\"sender\":\"a%d\",\"outcome\":\"%s\"}",
                                i,
                                sender,
                                List.of("DECLINED", "CHARGEBACK", "SETTLED")
                                        .get(random.nextInt(3))));
            }
        }
    }

    private static void send(String topic, int partition, long time, String json) {
        kafka.send(new ProducerRecord<>(topic, partition, time, null, TestKafka.utf8(json)));
    }

    private static String[] with(String[] arguments, String... more) {
        String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return all;
    }
}
