package io.sluice.local.house;

import io.sluice.job.Sluice;
import io.sluice.job.config.Arguments;
import io.sluice.job.config.KafkaSettings;
import io.sluice.job.config.Settings;
import io.sluice.job.control.ControlTopic;
import io.sluice.local.flink.EmbeddedFlink;
import io.sluice.local.kafka.EmbeddedKafka;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A broker with the judge's topics, a Flink cluster, and the judge running on them. */
public final class House implements AutoCloseable {

    private static final long STARTUP_NANOS = Duration.ofMinutes(2).toNanos();
    private static final long LOOK_NANOS = Duration.ofMillis(50).toNanos();

    private final EmbeddedKafka kafka;
    private final EmbeddedFlink flink;
    private final JobID job;
    private final KafkaSettings settings;
    private boolean closed;

    private House(EmbeddedKafka kafka, EmbeddedFlink flink, JobID job, KafkaSettings settings) {
        this.kafka = kafka;
        this.flink = flink;
        this.job = job;
        this.settings = settings;
    }

    /**
     * Starts everything; returns when every subtask of the judge runs.
     *
     * @param progress is told what happens
     */
    public static House start(
            Workspace workspace, HouseOptions options, Consumer<String> progress) {
        progress.accept("starting the broker");
        EmbeddedKafka kafka = new EmbeddedKafka(workspace.directory("kafka"), options.kafkaPort());
        EmbeddedFlink flink = null;
        try {
            kafka.start();
            String[] arguments = arguments(kafka, options);
            Settings settings = Settings.of(Arguments.parse(arguments));
            Topics.create(settings.kafka());
            ControlTopic control =
                    new ControlTopic(settings.kafka(), settings.judge().referenceCurrency());
            options.rules().forEach(control::publish);
            progress.accept("starting Flink");
            Configuration configuration = configuration(workspace);
            flink = EmbeddedFlink.start(configuration, 1, options.parallelism(), options.webPort());
            progress.accept("starting the judge");
            StreamExecutionEnvironment judge =
                    Sluice.prepare(new StreamExecutionEnvironment(configuration), arguments);
            House house = new House(kafka, flink, flink.submit(judge), settings.kafka());
            house.awaitRunning();
            return house;
        } catch (RuntimeException e) {
            if (flink != null) {
                flink.close();
            }
            kafka.close();
            throw e;
        }
    }

    private static String[] arguments(EmbeddedKafka kafka, HouseOptions options) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--kafka.bootstrap.servers",
                                kafka.bootstrapServers(),
                                "--source.start",
                                "EARLIEST",
                                "--runtime.parallelism",
                                Integer.toString(options.parallelism())));
        arguments.addAll(options.judge());
        return arguments.toArray(String[]::new);
    }

    private static Configuration configuration(Workspace workspace) {
        String scratch = workspace.directory("flink").toString();
        Configuration configuration = new Configuration();
        configuration.set(CoreOptions.TMP_DIRS, scratch);
        configuration.set(WebOptions.TMP_DIR, scratch);
        configuration.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                workspace.directory("checkpoints").toUri().toString());
        configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(512));
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 3);
        configuration.set(
                RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofSeconds(1));
        return configuration;
    }

    private void awaitRunning() {
        long deadline = System.nanoTime() + STARTUP_NANOS;
        while (!flink.runs(job)) {
            check();
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the judge does not get going");
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    /** How to reach the broker and what the topics are called. */
    public KafkaSettings kafka() {
        return settings;
    }

    /** Flink's page of the judge. */
    public URI page() {
        return flink.webPage().resolve("/#/job/running/" + job + "/overview");
    }

    /**
     * Looks whether the judge is well.
     *
     * @throws IllegalStateException in one line, if it has failed for good
     */
    public void check() {
        JobStatus status = flink.status(job);
        if (status.isTerminalState()) {
            String why = flink.failure(job);
            throw new IllegalStateException(
                    "the judge is " + status + (why == null ? "" : ": " + deepest(why)));
        }
    }

    /** The last cause that a stack trace names. */
    private static String deepest(String trace) {
        return trace.lines()
                .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
                .filter(line -> !line.startsWith("..."))
                .reduce((first, second) -> second)
                .orElse("unknown cause");
    }

    /** How often the judge was restarted. */
    public int restarts() {
        return flink.restarts(job);
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            flink.close();
        } finally {
            kafka.close();
        }
    }
}
