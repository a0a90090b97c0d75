package io.sluice.local.house;

import io.sluice.job.Sluice;
import io.sluice.job.config.Arguments;
import io.sluice.job.config.KafkaSettings;
import io.sluice.job.config.Settings;
import io.sluice.job.control.ControlTopic;
import io.sluice.local.flink.EmbeddedFlink;
import io.sluice.local.kafka.EmbeddedKafka;
import io.sluice.local.postgres.LocalPostgres;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * A broker with the jobs' topics, a Flink cluster, and the judge running on them; if wished a
 * Postgres, and the consequences writing to it.
 */
public final class House implements AutoCloseable {

    private final Workspace workspace;
    private final HouseOptions options;
    private final Consumer<String> progress;
    private final EmbeddedKafka kafka;
    private final Settings settings;
    private final LocalPostgres postgres;
    private final List<RunningJob> jobs = new CopyOnWriteArrayList<>();
    private EmbeddedFlink flink;
    private boolean closed;

    private House(Workspace workspace, HouseOptions options, Consumer<String> progress) {
        this.workspace = workspace;
        this.options = options;
        this.progress = progress;
        this.kafka = new EmbeddedKafka(workspace.directory("kafka"), options.kafkaPort());
        kafka.start();
        this.postgres = new LocalPostgres(workspace.directory("postgres"), 0);
        this.settings = Settings.of(Arguments.parse(arguments(kafka, options)));
    }

    /**
     * Starts everything; returns when every subtask runs.
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
            HouseTopics.create(house.settings.kafka(), HouseTopics.Receipt.PRODUCER);
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

    /** Starts Flink, the judge and what follows from it; returns when every subtask runs. */
    public void judge() {
        progress.accept("starting Flink");
        Configuration configuration = configuration(workspace);
        int slots = options.parallelism() + (options.consequences() ? 1 : 0);
        flink = EmbeddedFlink.start(configuration, 1, slots, options.webPort());
        progress.accept("starting the judge");
        run(
                "the judge",
                Sluice.prepare(
                        new StreamExecutionEnvironment(configuration), arguments(kafka, options)));
        if (options.consequences()) {
            consequences(configuration);
        }
        jobs.forEach(RunningJob::awaitRunning);
        progress.accept("Kafka at " + kafka().brokers() + ", Flink at " + page());
    }

    private void consequences(Configuration configuration) {
        progress.accept("starting Postgres and the consequences");
        postgres.start();
        run(
                "the consequences",
                Sluice.prepareConsequences(
                        new StreamExecutionEnvironment(configuration),
                        "--kafka.bootstrap.servers",
                        kafka.bootstrapServers(),
                        "--postgres.url",
                        postgres.url(),
                        "--postgres.user",
                        postgres.user(),
                        "--runtime.state-backend",
                        "HEAP",
                        "--runtime.parallelism",
                        "1"));
        progress.accept("tables at " + postgres.url() + ", user " + postgres.user());
    }

    private void run(String name, StreamExecutionEnvironment job) {
        jobs.add(new RunningJob(flink, flink.submit(job), name));
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

    /** How to reach the broker and what the topics are called. */
    public KafkaSettings kafka() {
        return settings.kafka();
    }

    /** Flink's page of the judge. */
    public URI page() {
        return flink.webPage().resolve("/#/job/running/" + jobs.get(0).id() + "/overview");
    }

    /**
     * Looks whether the jobs are well.
     *
     * @throws IllegalStateException in one line, if one has failed for good
     */
    public void check() {
        jobs.forEach(RunningJob::check);
    }

    /** How often jobs were restarted. */
    public int restarts() {
        return jobs.stream().mapToInt(RunningJob::restarts).sum();
    }

    /** Takes Postgres away. */
    public void stopTables() {
        postgres.stop();
    }

    /** Brings Postgres back with its data. */
    public void startTables() {
        postgres.start();
    }

    /** Where the tables are, for JDBC; needs no password. */
    public String tables() {
        return postgres.url();
    }

    /** Somebody to ask the tables. */
    public Analyst analyst() {
        return new Analyst(postgres.url(), postgres.user());
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
            postgres.close();
            kafka.close();
        }
    }
}
