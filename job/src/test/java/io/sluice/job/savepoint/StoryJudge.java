package io.sluice.job.savepoint;

import static org.awaitility.Awaitility.await;

import io.sluice.job.Sluice;
import io.sluice.job.config.Arguments;
import io.sluice.job.config.Settings;
import io.sluice.job.kafka.TestKafka;
import io.sluice.job.ledger.LedgerEntry;
import io.sluice.job.ledger.LedgerReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The real judge on the topics of the story. */
final class StoryJudge implements AutoCloseable {

    static final String PREFIX = "story-";
    static final int PARTITIONS = 2;

    private final TestKafka kafka;
    private final String[] topics;
    private final Path folder;
    private StoryJob job;

    /**
     * A judge that does not run yet.
     *
     * @param kafka that has none of its topics yet
     * @param folder for checkpoints and savepoints
     */
    StoryJudge(TestKafka kafka, Path folder) {
        this.kafka = kafka;
        this.topics = kafka.createTopics(PREFIX, PARTITIONS);
        this.folder = folder;
    }

    /**
     * Starts it.
     *
     * @param savepoint to go on from, or null
     * @param options of the job
     */
    void start(Path savepoint, String... options) throws Exception {
        Configuration flink = new Configuration();
        flink.setString("restart-strategy.type", "none");
        if (savepoint != null) {
            flink.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint.toUri().toString());
        }
        List<String> arguments = new ArrayList<>(Arrays.asList(topics));
        arguments.addAll(Arrays.asList(options));
        arguments.addAll(List.of("--runtime.checkpoint-directory", folder.toUri().toString()));
        arguments.addAll(List.of("--runtime.checkpoint-interval", "1 s"));
        arguments.addAll(List.of("--source.alignment", "0 ms"));
        // The backstop goes by the clock, and a fixture is to be read for many years.
        arguments.addAll(List.of("--judge.backstop", "36500 d"));
        job =
                new StoryJob(
                        Sluice.prepare(
                                        StreamExecutionEnvironment.getExecutionEnvironment(flink),
                                        arguments.toArray(String[]::new))
                                .executeAsync("story"),
                        folder);
    }

    /** Waits until so many payments have a decision. */
    List<LedgerEntry> awaitDecisions(int count) {
        return await().atMost(StoryJob.PATIENCE)
                .until(this::decisions, found -> found.size() >= count);
    }

    /** All decisions that stand. */
    List<LedgerEntry> decisions() {
        try (LedgerReader reader = new LedgerReader(Settings.of(Arguments.parse(topics)).kafka())) {
            return reader.readToEnd().stream().filter(LedgerEntry::isDecision).toList();
        }
    }

    /** Waits until a checkpoint has all outcomes and payments behind it. */
    void awaitAllApplied() {
        await().atMost(StoryJob.PATIENCE)
                .until(
                        () ->
                                kafka.isConsumed("sluice-judge", PREFIX + "transactions")
                                        && kafka.isConsumed("sluice-judge", PREFIX + "outcomes"));
    }

    /** Takes a savepoint that any state backend can read, and goes on. */
    Path savepoint() {
        return job.savepoint();
    }

    @Override
    public void close() throws Exception {
        if (job != null) {
            job.close();
        }
    }
}
