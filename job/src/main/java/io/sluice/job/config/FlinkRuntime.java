package io.sluice.job.config;

import java.time.Duration;
import java.util.Map;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Sets up Flink so that the promises hold, and refuses to run where they can't. */
public final class FlinkRuntime {

    /**
     * Of each of the many tables that a slot keeps. RocksDB takes an eighth of it at a time, so
     * that with Flink's 64 MB a slot of 256 MB is full, and flushes, before anything is written.
     */
    private static final String WRITE_BUFFER = "state.backend.rocksdb.writebuffer.size";

    private static final String WRITE_BUFFER_SIZE = "16mb";

    /** What a program argument overrides in the cluster's configuration. */
    private static final Map<String, ConfigOption<?>> ARGUMENTS =
            Map.of(
                    PipelineOptions.MAX_PARALLELISM.key(),
                    RuntimeOptions.MAX_PARALLELISM,
                    ExecutionOptions.BUFFER_TIMEOUT.key(),
                    RuntimeOptions.BUFFER_TIMEOUT,
                    StateBackendOptions.STATE_BACKEND.key(),
                    RuntimeOptions.STATE_BACKEND,
                    CheckpointingOptions.CHECKPOINTING_INTERVAL.key(),
                    RuntimeOptions.CHECKPOINT_INTERVAL,
                    CheckpointingOptions.CHECKPOINTS_DIRECTORY.key(),
                    RuntimeOptions.CHECKPOINT_DIRECTORY);

    private FlinkRuntime() {}

    /**
     * The environment that the cluster gives.
     *
     * @throws RefusedStartException in one line, if the cluster's configuration can't be
     */
    public static StreamExecutionEnvironment environment() {
        try {
            return StreamExecutionEnvironment.getExecutionEnvironment();
        } catch (IllegalArgumentException e) {
            throw new RefusedStartException("unsafe runtime: " + e.getMessage(), e);
        }
    }

    /**
     * Applies the settings wherever the environment has none of its own; those that the program's
     * arguments give, always.
     *
     * @throws RefusedStartException in one line, if the outcome is unsafe
     */
    public static void apply(RuntimeSettings settings, StreamExecutionEnvironment env) {
        ReadableConfig given = env.getConfiguration();
        Configuration ours = wanted(settings);
        Configuration applied = new Configuration();
        ours.toMap()
                .forEach(
                        (key, value) -> {
                            if (!isSet(given, key) || overrides(settings, key)) {
                                applied.setString(key, value);
                            }
                        });
        env.configure(applied);
        if (settings.parallelism() != null) {
            env.setParallelism(settings.parallelism());
        }
        check(env.getConfiguration());
    }

    private static boolean isSet(ReadableConfig given, String key) {
        return ((Configuration) given).containsKey(key);
    }

    private static boolean overrides(RuntimeSettings settings, String key) {
        ConfigOption<?> argument = ARGUMENTS.get(key);
        return argument != null && settings.overriding().contains(argument.key());
    }

    private static Configuration wanted(RuntimeSettings settings) {
        Configuration ours = new Configuration();
        ours.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        ours.set(PipelineOptions.GENERIC_TYPES, false);
        ours.set(PipelineOptions.OBJECT_REUSE, true);
        ours.set(PipelineOptions.MAX_PARALLELISM, settings.maxParallelism());
        ours.set(ExecutionOptions.BUFFER_TIMEOUT, settings.bufferTimeout());
        ours.set(StateBackendOptions.STATE_BACKEND, settings.stateBackend().flinkName());
        ours.setString(WRITE_BUFFER, WRITE_BUFFER_SIZE);
        ours.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
        ours.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, settings.checkpointInterval());
        ours.set(
                CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE,
                CheckpointingMode.EXACTLY_ONCE);
        ours.set(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        if (settings.checkpointDirectory() != null) {
            ours.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, settings.checkpointDirectory());
        }
        return ours;
    }

    static void check(ReadableConfig config) {
        require(
                positive(
                        config.getOptional(CheckpointingOptions.CHECKPOINTING_INTERVAL)
                                .orElse(Duration.ZERO)),
                CheckpointingOptions.CHECKPOINTING_INTERVAL,
                "without checkpoints nothing survives a failure");
        require(
                config.getOptional(CheckpointingOptions.CHECKPOINTS_DIRECTORY).isPresent(),
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                "checkpoints on a job manager's heap are gone with it");
        require(
                config.get(CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE)
                        == CheckpointingMode.EXACTLY_ONCE,
                CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE,
                "profiles count each payment once only under EXACTLY_ONCE");
        require(
                config.get(PipelineOptions.MAX_PARALLELISM) > 0,
                PipelineOptions.MAX_PARALLELISM,
                "savepoints need an explicit one");
        require(
                !config.get(PipelineOptions.GENERIC_TYPES),
                PipelineOptions.GENERIC_TYPES,
                "must be false: state must not fall back to Kryo");
        require(
                !config.get(PipelineOptions.AUTO_GENERATE_UIDS),
                PipelineOptions.AUTO_GENERATE_UIDS,
                "must be false: savepoints need stable uids");
    }

    private static boolean positive(Duration duration) {
        return !duration.isZero() && !duration.isNegative();
    }

    private static void require(boolean holds, ConfigOption<?> option, String why) {
        if (!holds) {
            throw new RefusedStartException("unsafe runtime: " + option.key() + ": " + why);
        }
    }
}
