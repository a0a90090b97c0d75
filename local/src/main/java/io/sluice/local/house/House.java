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
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A broker with the judge's topics, a Flink cluster, and the judge running on them. */
public final class House implements AutoCloseable {

    private static final long STARTUP_NANOS = Duration.ofMinutes(2).toNanos();
    private static final long LOOK_NANOS = Duration.ofMillis(50).toNanos();

    private final Workspace workspace;
    private final HouseOptions options;
    private final Consumer<String> progress;
    private final EmbeddedKafka kafka;
    private final Settings settings;
    private EmbeddedFlink flink;
    private JobID job;
    private boolean closed;

    private House(Workspace workspace, HouseOptions options, Consumer<String> progress) {
        this.workspace = workspace;
        this.options = options;
        this.progress = progress;
        this.kafka = new EmbeddedKafka(workspace.directory("kafka"), options.kafkaPort());
        kafka.start();
        this.settings = Settings.of(Arguments.parse(arguments(kafka, options)));
    }

    /**
     * Starts everything; returns when every subtask of the judge runs.
     *
     * @param progress is told what happens
     */
    public static House start(
            Workspace workspace, HouseOptions options, Consumer<String> progress) {
        House house = open(workspace, options, progress);
        try {
            house.judge();
            return house;
        } catch (RuntimeException e) {
            house.close();
            throw e;
        }
    }

    /**
     * Starts the broker and creates the topics, with the rules in force; nobody judges yet.
     *
     * @param progress is told what happens
     */
    public static House open(Workspace workspace, HouseOptions options, Consumer<String> progress) {
        progress.accept("starting the broker");
        House house = new House(workspace, options, progress);
        try {
            Topics.create(house.settings.kafka());
            ControlTopic control =
                    new ControlTopic(
                            house.settings.kafka(), house.settings.judge().referenceCurrency());
            options.rules().forEach(control::publish);
            return house;
        } catch (RuntimeException e) {
            house.close();
            throw e;
        }
    }

    /** Starts Flink and the judge; returns when every subtask runs. */
    public void judge() {
        progress.accept("starting Flink");
        Configuration configuration = configuration(workspace);
        flink = EmbeddedFlink.start(configuration, 1, options.parallelism(), options.webPort());
        progress.accept("starting the judge");
        StreamExecutionEnvironment judge =
                Sluice.prepare(
                        new StreamExecutionEnvironment(configuration), arguments(kafka, options));
        job = flink.submit(judge);
        awaitRunning();
        progress.accept("Kafka at " + kafka().brokers() + ", Flink at " + page());
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
        return settings.kafka();
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
            if (flink != null) {
                flink.close();
            }
        } finally {
            kafka.close();
        }
    }
}
