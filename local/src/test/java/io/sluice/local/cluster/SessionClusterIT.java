package io.sluice.local.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.sluice.local.fault.Consumption;
import io.sluice.local.fault.DeadLetter;
import io.sluice.local.fault.Feeder;
import io.sluice.local.fault.LedgerRecords;
import io.sluice.local.fault.Recount;
import io.sluice.local.fault.TopicReader;
import io.sluice.local.fault.Trace;
import io.sluice.local.fault.Traffic;
import io.sluice.local.fault.TrafficGenerator;
import io.sluice.local.kafka.EmbeddedKafka;
import io.sluice.local.kafka.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The job jar on a cluster of separate processes, while payments flow: stopped with a savepoint,
 * restored at another parallelism, and left without one of its task managers. No verdict is lost,
 * given twice or contradicted, and every window counts what it should.
 */
class SessionClusterIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Path JOB_JAR = Path.of(System.getProperty("sluice.job.jar"));
    private static final int PARTITIONS = 4;
    private static final int PAYMENTS = 3_000;
    private static final int BURST = 250;
    private static final int RESERVE = 8 * BURST;
    private static final String TRANSACTIONS = "transactions";
    private static final String OUTCOMES = "outcomes";
    private static final String DECISIONS = "decisions";
    private static final String DEAD_LETTERS = "dead-letters";
    private static final String TRACE = "trace";

    /** What docs/operations.md tells operators to watch. */
    private static final String[] METRICS = {
        "_ingestToVerdictMillis",
        "_level_decisions",
        "_degraded",
        "_modelFailures",
        "_failures",
        "_truncated",
        "_publishedBeforeRestore",
        "_pendingRecords",
        "_busyTimeMsPerSecond",
        "_numRecordsInPerSecond",
        "_lastCheckpointDuration",
        "_numberOfFailedCheckpoints",
        "_numRestarts"
    };

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    private EmbeddedKafka kafka;
    private SessionCluster cluster;
    private SubmitScript submit;
    private TopicReader ledger;

    @BeforeEach
    void start() {
        cluster = new SessionCluster(folder);
        cluster.startTaskManager();
        cluster.startTaskManager();
        kafka = new EmbeddedKafka(folder.resolve("kafka"), 0);
        kafka.start();
        Topics.createCompacted(kafka.bootstrapServers(), "control");
        Topics.create(
                kafka.bootstrapServers(),
                List.of(TRANSACTIONS, OUTCOMES, DECISIONS, DEAD_LETTERS, TRACE),
                PARTITIONS);
        submit = new SubmitScript(cluster.rest(), JOB_JAR);
        ledger = new TopicReader(kafka.bootstrapServers(), DECISIONS);
        cluster.awaitTaskManagers(2);
    }

    @AfterEach
    void stop() {
        ledger.close();
        cluster.close();
        kafka.close();
    }

    @Test
    void losesDoublesAndContradictsNothing() throws Exception {
        Traffic traffic = new TrafficGenerator(1).generate(PAYMENTS);
        try (Feeder feeder =
                        new Feeder(
                                kafka.bootstrapServers(),
                                topic -> topic.option().defaultValue(),
                                PARTITIONS);
                Flow flow = new Flow(feeder, traffic.messages(), RESERVE)) {
            refuse();
            run("--parallelism", "2");
            judgeMore(flow);
            String savepoint = stopUnderLoad(flow);
            run("--parallelism", "3", "--from", savepoint);
            judgeMore(flow);
            replaceTaskManagerUnderLoad(flow);
            judgeMore(flow);
            savepoint = stopUnderLoad(flow);
            run("--parallelism", "1", "--from", savepoint);
            judgeMore(flow);
            assertThat(flow.left()).as("payments flowed throughout").isPositive();
            flow.finish();
            feeder.flush();
            awaitAllApplied(traffic);
        }
        check(traffic);
        assertThat(cluster.metrics()).contains(METRICS);
    }

    /** What the job refuses in the job manager's JVM is one line at the operator's. */
    private void refuse() {
        SubmitScript.Result result = submit.run("run", "--", "--judge.windoes", "1");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err())
                .isEqualTo("sluice: unknown option 'judge.windoes'; --help shows all");
    }

    private void run(String... options) {
        List<String> all = new ArrayList<>(List.of("run", "--config", "../flink-conf/sluice.yaml"));
        all.addAll(List.of(options));
        all.addAll(List.of("--", "--kafka.bootstrap.servers", kafka.bootstrapServers()));
        all.addAll(List.of("--judge.trace", "true", "--source.startup-timeout", "2 min"));
        submit.done(all.toArray(String[]::new));
    }

    /** Waits until so many more payments have their decisions. */
    private void judgeMore(Flow flow) {
        int enough = decided() + BURST / 2;
        flow.send(BURST);
        await().atMost(PATIENCE)
                .until(
                        () -> {
                            cluster.replaceLost();
                            return decided() >= enough;
                        });
    }

    private int decided() {
        return LedgerRecords.of(ledger.all()).decided().size();
    }

    private String stopUnderLoad(Flow flow) {
        flow.send(BURST);
        return submit.done("stop", "--savepoint", folder.resolve("saved").toUri().toString());
    }

    private void replaceTaskManagerUnderLoad(Flow flow) {
        flow.send(BURST);
        cluster.killTaskManager(0);
        cluster.startTaskManager();
        await().atMost(PATIENCE)
                .until(() -> submit.done("status"), status -> status.contains("last failure"));
    }

    private void awaitAllApplied(Traffic traffic) {
        await().atMost(PATIENCE).until(() -> decided() >= traffic.payments().size());
        try (Consumption input =
                new Consumption(
                        kafka.bootstrapServers(),
                        "sluice-judge",
                        Set.of(TRANSACTIONS, OUTCOMES),
                        PARTITIONS)) {
            await().atMost(PATIENCE).until(input::isComplete);
        }
    }

    private void check(Traffic traffic) {
        LedgerRecords records = LedgerRecords.of(ledger.all());
        assertThat(records.binding().keySet()).isEqualTo(traffic.payments().keySet());
        assertThat(records.superseded()).isEmpty();
        try (TopicReader refused = new TopicReader(kafka.bootstrapServers(), DEAD_LETTERS);
                TopicReader traced = new TopicReader(kafka.bootstrapServers(), TRACE)) {
            assertThat(DeadLetter.places(refused.all())).hasSize(traffic.conflicts());
            Recount recount = new Recount(traffic, new Trace(traced.all()));
            recount.checkTrace();
            System.out.printf(
                    "session cluster: decisions %d, later revisions %d, values compared %d%n",
                    records.binding().size(),
                    records.standing().size() - records.binding().size(),
                    recount.compare(records.standing()));
        }
    }
}
