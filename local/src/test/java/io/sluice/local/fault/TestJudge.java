package io.sluice.local.fault;

import static org.awaitility.Awaitility.await;

import io.sluice.job.JudgeSinks;
import io.sluice.job.JudgeSources;
import io.sluice.job.JudgeTopology;
import io.sluice.job.config.Arguments;
import io.sluice.job.config.FlinkRuntime;
import io.sluice.job.config.Settings;
import io.sluice.job.config.Topic;
import io.sluice.job.control.ControlDocuments;
import io.sluice.job.control.ControlTopic;
import io.sluice.local.flink.EmbeddedFlink;
import io.sluice.local.kafka.Topics;
import io.sluice.udfs.policy.PolicyDefaults;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The real judge on topics of its own, with sinks that can be made to fail, under one name. It can
 * be stopped and restored as often as one likes.
 */
final class TestJudge implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofMinutes(5);

    static final int PARTITIONS = 4;

    private final String brokers;
    private final EmbeddedFlink flink;
    private final String name;
    private final List<String> arguments = new ArrayList<>();
    private final Map<Topic, TopicReader> readers = new EnumMap<>(Topic.class);
    private JobID job;
    private int starts;

    /**
     * A judge that does not run yet.
     *
     * @param brokers to create its topics on
     * @param flink to run on
     * @param name of its own
     * @param checkpoints folder of its own
     * @param options of the job, beside those for topics and folders
     */
    TestJudge(
            String brokers, EmbeddedFlink flink, String name, Path checkpoints, String... options) {
        this.brokers = brokers;
        this.flink = flink;
        this.name = name;
        arguments.addAll(meeting());
        arguments.addAll(List.of("--runtime.checkpoint-directory", checkpoints.toUri().toString()));
        arguments.addAll(Arrays.asList(options));
        createTopics();
    }

    private void createTopics() {
        Topics.createCompacted(brokers, topic(Topic.CONTROL));
        Topics.create(
                brokers,
                Arrays.stream(Topic.values())
                        .filter(topic -> topic != Topic.CONTROL)
                        .map(this::topic)
                        .toList(),
                PARTITIONS);
    }

    /** The name of one of its topics. */
    String topic(Topic topic) {
        return name + "-" + topic.name().toLowerCase(Locale.ROOT);
    }

    /** Sets an option for the next start. */
    void option(String key, String value) {
        arguments.addAll(List.of(key, value));
    }

    /** What another job must be told to meet it: the brokers and the names of its topics. */
    List<String> meeting() {
        List<String> told = new ArrayList<>(List.of("--kafka.bootstrap.servers", brokers));
        for (Topic topic : Topic.values()) {
            told.addAll(List.of("--" + topic.option().key(), topic(topic)));
        }
        return told;
    }

    /** Sends records to its topics. */
    Feeder feeder() {
        return new Feeder(brokers, this::topic, PARTITIONS);
    }

    /** Starts it without state. */
    void start() {
        start(SavepointRestoreSettings.none());
    }

    /** Starts it from a savepoint or checkpoint. */
    void restore(String path) {
        start(SavepointRestoreSettings.forPath(path));
    }

    private void start(SavepointRestoreSettings restored) {
        StreamExecutionEnvironment env = new StreamExecutionEnvironment(new Configuration());
        starts++;
        Settings settings = settings();
        FlinkRuntime.apply(settings.runtime(), env);
        new ControlTopic(settings.kafka(), settings.judge().referenceCurrency())
                .publishPolicyIfNone(ControlDocuments.write(PolicyDefaults.policy()));
        JudgeSinks sinks = JudgeSinks.kafka(settings);
        JudgeTopology.build(
                env,
                JudgeSources.kafka(settings),
                new JudgeSinks(
                        new FusedSink<>(sinks.ledger(), fuse(Topic.DECISIONS), false),
                        sinks.deadLetters(),
                        new FusedSink<>(sinks.trace(), fuse(Topic.TRACE), true)),
                settings);
        job = flink.submit(env, restored);
        awaitRunning();
    }

    /** What it is told; each start has a consumer group, so that committed offsets are its own. */
    Settings settings() {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of("--source.group", group()));
        return Settings.of(Arguments.parse(all.toArray(String[]::new)));
    }

    private String group() {
        return name + "-" + starts;
    }

    private String fuse(Topic topic) {
        return topic(topic) + "-" + starts;
    }

    /** Lets its next start fail once, after so many decisions. */
    void crashAfter(long decisions) {
        Fuse.light(topic(Topic.DECISIONS) + "-" + (starts + 1), 0, decisions);
    }

    /** Lets it fail after it has written so many more records, in its present attempt. */
    void failAfter(Topic topic, long records) {
        failAfter(topic, attempt(), records);
    }

    /** Lets it fail after it has written so many records, in a later attempt. */
    void failAfter(Topic topic, int attempt, long records) {
        Fuse.light(fuse(topic), attempt, records);
    }

    /** Lets it write some more decisions and then pause, as a process that gets no time. */
    Pause pauseAfter(long decisions) {
        return Pause.after(fuse(Topic.DECISIONS), decisions);
    }

    /** Lets go of what runs, which goes on by itself until it is cancelled. */
    JobID abandon() {
        JobID left = job;
        job = null;
        return left;
    }

    /** Ends what was let go of. */
    void cancel(JobID abandoned) {
        flink.cancel(abandoned);
    }

    /** How often it was restarted since its start. */
    int attempt() {
        return flink.restarts(job);
    }

    /** Waits until it runs, in this attempt or a later one. */
    void awaitAttempt(int attempt) {
        await().atMost(PATIENCE).until(() -> attempt() >= attempt && flink.runs(job));
    }

    void awaitRunning() {
        Jobs.awaitRunning(flink, job);
    }

    /** Takes a checkpoint and says where it is. */
    String checkpoint() {
        return await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> flink.checkpoint(job), path -> path != null);
    }

    String savepoint(Path folder) {
        return await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> flink.savepoint(job, folder.toUri().toString()), path -> path != null);
    }

    /** Stops it without a trace. */
    void cancel() {
        flink.cancel(job);
        job = null;
    }

    /** All records of one of its topics so far. */
    List<ConsumerRecord<byte[], byte[]>> records(Topic topic) {
        return readers.computeIfAbsent(topic, t -> new TopicReader(brokers, topic(t))).all();
    }

    LedgerRecords ledger() {
        return LedgerRecords.of(records(Topic.DECISIONS));
    }

    Trace trace() {
        return new Trace(records(Topic.TRACE));
    }

    /** Waits until so many payments have a decision. */
    void awaitDecided(int payments) {
        await().atMost(PATIENCE).until(() -> ledger().decided().size() >= payments);
    }

    /**
     * Waits for a checkpoint that has all input behind it: then every room has applied everything.
     */
    void awaitAllApplied() {
        try (Consumption input = new Consumption(brokers, group(), inputs(), PARTITIONS)) {
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(50))
                    .until(
                            () -> {
                                if (input.isComplete()) {
                                    return true;
                                }
                                checkpoint();
                                return false;
                            });
        }
    }

    private Set<String> inputs() {
        return Set.of(topic(Topic.TRANSACTIONS), topic(Topic.OUTCOMES));
    }

    @Override
    public void close() {
        readers.values().forEach(TopicReader::close);
        if (job != null) {
            flink.cancel(job);
        }
    }
}
