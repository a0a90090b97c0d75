package io.sluice.bench.endtoend;

import io.sluice.job.JudgeSinks;
import io.sluice.job.JudgeSources;
import io.sluice.job.JudgeTopology;
import io.sluice.job.config.Arguments;
import io.sluice.job.config.FlinkRuntime;
import io.sluice.job.config.Settings;
import io.sluice.job.control.ControlDocuments;
import io.sluice.job.control.ControlTopic;
import io.sluice.job.verdict.ScorerFactory;
import io.sluice.models.ShippedModel;
import io.sluice.udfs.policy.PolicyDefaults;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The jobs that are compared, all with the same parallelism, buffer timeout and checkpoints.
 *
 * @param brokers of Kafka
 * @param checkpoints folder for them
 * @param trees of the large model
 */
record Contestants(String brokers, Path checkpoints, int trees) {

    static final int PARALLELISM = 2;

    private static final String ROCKSDB = "rocksdb";
    private static final String HEAP = "heap";

    Contestant raw() {
        return baseline("raw bytes through", RawBytesJob::build);
    }

    Contestant minimal() {
        return baseline("minimal keyed job, rocksdb", MinimalKeyedJob::build);
    }

    private Contestant baseline(String name, Baseline job) {
        return new Contestant(
                name,
                Topics.RESULTS,
                env -> {
                    FlinkRuntime.apply(settings(ROCKSDB).runtime(), env);
                    job.build(env, brokers, Topics.PAYMENTS, Topics.RESULTS);
                });
    }

    /** Draws a job from one topic to another. */
    private interface Baseline {
        void build(StreamExecutionEnvironment env, String brokers, String from, String to);
    }

    /** The judge that counts: RocksDB and the large model. */
    Contestant judge() {
        return judge(ROCKSDB, trees + " trees", new LargeModel(trees));
    }

    /** The baselines and the judge that counts, which is the last. */
    List<Contestant> few() {
        return List.of(raw(), minimal(), judge());
    }

    /** The baselines, the judge in other forms and, last, the one that counts. */
    List<Contestant> all() {
        ScorerFactory shipped =
                registry -> Optional.of(new ShippedModel(LargeModel.SHIPPED).open(registry));
        return List.of(
                raw(),
                minimal(),
                judge(HEAP, trees + " trees", new LargeModel(trees)),
                judge(ROCKSDB, "no model", ScorerFactory.NONE),
                judge(ROCKSDB, LargeModel.SHIPPED, shipped),
                judge());
    }

    private Contestant judge(String backend, String model, ScorerFactory models) {
        return new Contestant(
                "judge, " + backend + ", " + model,
                Topics.DECISIONS,
                env -> build(env, settings(backend), models));
    }

    private static void build(
            StreamExecutionEnvironment env, Settings settings, ScorerFactory models) {
        FlinkRuntime.apply(settings.runtime(), env);
        new ControlTopic(settings.kafka(), settings.judge().referenceCurrency())
                .publishPolicyIfNone(ControlDocuments.write(PolicyDefaults.policy()));
        JudgeSources real = JudgeSources.kafka(settings);
        JudgeSources sources =
                new JudgeSources(
                        real.transactions(),
                        real.outcomes(),
                        real.ordered(),
                        real.control(),
                        real.rules(),
                        real.published(),
                        models);
        JudgeTopology.build(env, sources, JudgeSinks.kafka(settings), settings);
    }

    private Settings settings(String backend) {
        return Settings.of(
                Arguments.parse(
                        "--kafka.bootstrap.servers",
                        brokers,
                        "--source.start",
                        "EARLIEST",
                        "--judge.read-back",
                        "0 s",
                        "--runtime.parallelism",
                        Integer.toString(PARALLELISM),
                        "--runtime.state-backend",
                        backend,
                        "--runtime.checkpoint-directory",
                        checkpoints.toUri().toString()));
    }
}
