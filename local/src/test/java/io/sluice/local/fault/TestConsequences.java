package io.sluice.local.fault;

import static org.awaitility.Awaitility.await;

import io.sluice.job.Sluice;
import io.sluice.job.config.Topic;
import io.sluice.local.flink.EmbeddedFlink;
import io.sluice.local.postgres.LocalPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The real consequences of a {@link TestJudge}, with tables in a database of their own. They can be
 * stopped and restored as often as one likes.
 */
final class TestConsequences implements AutoCloseable {

    private final String brokers;
    private final EmbeddedFlink flink;
    private final TestJudge judge;
    private final TestDatabase database;
    private final Path checkpoints;
    private final String name;
    private final TopicReader alerts;
    private JobID job;
    private int starts;
    private int parallelism = 1;

    /**
     * Consequences that don't run yet.
     *
     * @param brokers that the judge publishes on
     * @param flink to run on
     * @param judge whose ledger they read
     * @param postgres for their tables; it must run now and at each start
     * @param checkpoints folder of their own
     */
    TestConsequences(
            String brokers,
            EmbeddedFlink flink,
            TestJudge judge,
            LocalPostgres postgres,
            Path checkpoints) {
        this.brokers = brokers;
        this.flink = flink;
        this.judge = judge;
        this.checkpoints = checkpoints;
        this.name = judge.topic(Topic.ALERTS);
        this.database = TestDatabase.create(postgres, name);
        this.alerts = TopicReader.committed(brokers, name);
    }

    /** Sets the parallelism of the next start. */
    void parallelism(int subtasks) {
        parallelism = subtasks;
    }

    /** How parallel they start. */
    int parallelism() {
        return parallelism;
    }

    /** Starts them without state. */
    void start() {
        start(SavepointRestoreSettings.none());
        database.watchVersions();
    }

    private void start(SavepointRestoreSettings restored) {
        starts++;
        StreamExecutionEnvironment env = new StreamExecutionEnvironment(new Configuration());
        Sluice.prepareConsequences(env, arguments());
        job = flink.submit(env, restored);
        awaitRunning();
    }

    /** Each start has a consumer group, so that committed offsets are its own. */
    private String[] arguments() {
        List<String> all = new ArrayList<>(judge.meeting());
        all.addAll(
                List.of(
                        "--postgres.url",
                        database.url(),
                        "--postgres.user",
                        database.user(),
                        "--runtime.checkpoint-directory",
                        checkpoints.toUri().toString(),
                        "--runtime.state-backend",
                        "HEAP",
                        "--runtime.parallelism",
                        Integer.toString(parallelism),
                        "--consequences.checkpoint-interval",
                        "300 ms",
                        "--consequences.group",
                        group(),
                        "--alerts.transactions",
                        name,
                        "--alerts.update-interval",
                        "200 ms"));
        return all.toArray(String[]::new);
    }

    private String group() {
        return name + "-" + starts;
    }

    /** Waits until every subtask runs. */
    void awaitRunning() {
        Jobs.awaitRunning(flink, job);
    }

    /** Stops them without a trace and says where their latest checkpoint is. */
    String cancel() {
        flink.cancel(job);
        String checkpoint = flink.latestCheckpoint(job);
        job = null;
        return checkpoint;
    }

    /** Stops them with a savepoint and says where it is. */
    String stop(Path folder) {
        String savepoint =
                await().atMost(TestJudge.PATIENCE)
                        .ignoreExceptions()
                        .until(
                                () -> flink.stopWithSavepoint(job, folder.toUri().toString()),
                                path -> path != null);
        job = null;
        return savepoint;
    }

    /** Starts them from a savepoint or checkpoint. */
    void restore(String path) {
        start(SavepointRestoreSettings.forPath(path));
    }

    /** Waits until they took some checkpoints, as a Postgres that is away must let them. */
    void awaitCheckpoints() {
        for (int i = 0; i < 2; i++) {
            await().atMost(TestJudge.PATIENCE)
                    .ignoreExceptions()
                    .until(() -> flink.checkpoint(job), path -> path != null);
        }
    }

    /** Waits for a checkpoint that has all their input behind it. */
    void awaitAllRead() {
        try (Consumption input =
                new Consumption(brokers, group(), inputs(), TestJudge.PARTITIONS)) {
            await().atMost(TestJudge.PATIENCE)
                    .pollInterval(Duration.ofMillis(200))
                    .until(input::isComplete);
        }
    }

    private Set<String> inputs() {
        return Set.of(
                judge.topic(Topic.DECISIONS),
                judge.topic(Topic.OUTCOMES),
                judge.topic(Topic.DEAD_LETTERS));
    }

    /** All that was committed to the alerts topic so far. */
    List<ConsumerRecord<byte[], byte[]>> alerts() {
        return alerts.all();
    }

    /** Where their tables lie. */
    TestDatabase database() {
        return database;
    }

    @Override
    public void close() {
        alerts.close();
        if (job != null) {
            flink.cancel(job);
        }
        database.drop();
    }
}
