package io.sluice.local.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.sluice.job.ledger.LedgerEntry;
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
import io.sluice.local.postgres.LocalPostgres;
import io.sluice.udfs.model.Action;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
    private static final String ALERTS = "alerts";
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
        "_superseded",
        "_alertGroups",
        "_lastCommittedAlertAt",
        "_postgresDownSeconds",
        "_pendingRows",
        "_refusedRows",
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
    private LocalPostgres postgres;
    private SubmitScript submit;
    private TopicReader ledger;

    @BeforeEach
    void start() {
        cluster = new SessionCluster(folder);
        cluster.startTaskManager();
        cluster.startTaskManager();
        kafka = new EmbeddedKafka(folder.resolve("kafka"), 0);
        kafka.start();
        postgres = new LocalPostgres(folder.resolve("postgres"), 0);
        postgres.start();
        Topics.createCompacted(kafka.bootstrapServers(), "control");
        Topics.create(
                kafka.bootstrapServers(),
                List.of(TRANSACTIONS, OUTCOMES, DECISIONS, DEAD_LETTERS, ALERTS, TRACE),
                PARTITIONS);
        submit = new SubmitScript(cluster.rest(), JOB_JAR);
        ledger = new TopicReader(kafka.bootstrapServers(), DECISIONS);
        cluster.awaitTaskManagers(2);
    }

    @AfterEach
    void stop() {
        ledger.close();
        cluster.close();
        postgres.close();
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
            judge("--parallelism", "2");
            consequences();
            judgeMore(flow);
            String savepoint = stopUnderLoad(flow);
            judge("--parallelism", "3", "--from", savepoint);
            judgeMore(flow);
            replaceTaskManagerUnderLoad(flow);
            judgeMore(flow);
            savepoint = stopUnderLoad(flow);
            judge("--parallelism", "1", "--from", savepoint);
            judgeMore(flow);
            assertThat(flow.left()).as("payments flowed throughout").isPositive();
            flow.finish();
            feeder.flush();
            awaitAllApplied(traffic);
        }
        check(traffic);
        checkTables();
        assertThat(cluster.metrics()).contains(METRICS);
    }

    /** What the job refuses in the job manager's JVM is one line at the operator's. */
    private void refuse() {
        SubmitScript.Result result = submit.run("run", "--", "--judge.windoes", "1");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err())
                .isEqualTo("sluice: unknown option 'judge.windoes'; docs/configuration.md has all");
    }

    private void judge(String... options) {
        List<String> more = new ArrayList<>(List.of(options));
        more.addAll(List.of("--", "--judge.trace", "true"));
        run(List.of(), more);
    }

    /** Run throughout, through the loss of the task manager too. */
    private void consequences() {
        run(
                List.of("consequences"),
                List.of(
                        "--parallelism",
                        "1",
                        "--",
                        "--postgres.url",
                        postgres.url(),
                        "--postgres.user",
                        postgres.user()));
    }

    private void run(List<String> job, List<String> options) {
        List<String> all = new ArrayList<>(List.of("run"));
        all.addAll(job);
        all.addAll(List.of("--config", "../flink-conf/sluice.yaml"));
        all.addAll(options);
        all.addAll(List.of("--kafka.bootstrap.servers", kafka.bootstrapServers()));
        all.addAll(List.of("--source.startup-timeout", "2 min"));
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

    /** Tables and alerts follow from what stands in the ledger, each once. */
    private void checkTables() throws SQLException {
        LedgerRecords records = LedgerRecords.of(ledger.all());
        long told =
                records.standing().stream()
                        .filter(entry -> entry.action() != Action.APPROVE)
                        .count();
        Set<String> notices =
                records.notices().stream().map(LedgerEntry::key).collect(Collectors.toSet());
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> {
                            assertThat(rows("decisions")).isEqualTo(records.standing().size());
                            assertThat(rows("transactions")).isEqualTo(records.binding().size());
                            assertThat(rows("alerts where type <> 'RECALL'"))
                                    .isEqualTo(told + notices.size());
                            assertThat(rows("alert_groups")).isEqualTo(groups());
                        });
        assertThat(rows("refused_rows")).isZero();
    }

    private long groups() {
        try (TopicReader alerts = new TopicReader(kafka.bootstrapServers(), ALERTS)) {
            return alerts.all().stream()
                    .map(taken -> new String(taken.key(), StandardCharsets.UTF_8))
                    .distinct()
                    .count();
        }
    }

    private long rows(String table) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(postgres.url(), postgres.user(), "");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from sluice." + table)) {
            result.next();
            return result.getLong(1);
        }
    }
}
