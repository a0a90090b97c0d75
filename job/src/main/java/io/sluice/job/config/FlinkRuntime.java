package io.sluice.job.config;

import java.time.Duration;
import java.util.Map;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.streaming.api.environment.LocalStreamEnvironment;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Sets up Flink so that the promises hold, and refuses to run where they can't. */
public final class FlinkRuntime {

    /**
     * Of each of the many tables that a slot keeps. RocksDB takes an eighth of it at a time, so
     * that with Flink's 64 MB a slot of 256 MB is full, and flushes, before anything is written.
     */
    private static final ConfigOption<String> WRITE_BUFFER =
            ConfigOptions.key("state.backend.rocksdb.writebuffer.size")
                    .stringType()
                    .noDefaultValue();

    private static final String WRITE_BUFFER_SIZE = "16mb";

    /** Where RocksDB keeps timers; named here as only the cluster has its class. */
    private static final ConfigOption<String> TIMERS =
            ConfigOptions.key("state.backend.rocksdb.timer-service.factory")
                    .stringType()
                    .noDefaultValue();

    private static final String TIMERS_ON_HEAP = "HEAP";

    /** What a program argument overrides in the cluster's configuration. */
    private static final Map<ConfigOption<?>, ConfigOption<?>> ARGUMENTS =
            Map.of(
                    CoreOptions.DEFAULT_PARALLELISM,
                    RuntimeOptions.PARALLELISM,
                    PipelineOptions.MAX_PARALLELISM,
                    RuntimeOptions.MAX_PARALLELISM,
                    ExecutionOptions.BUFFER_TIMEOUT,
                    RuntimeOptions.BUFFER_TIMEOUT,
                    StateBackendOptions.STATE_BACKEND,
                    RuntimeOptions.STATE_BACKEND,
                    CheckpointingOptions.CHECKPOINTING_INTERVAL,
                    RuntimeOptions.CHECKPOINT_INTERVAL,
                    CheckpointingOptions.CHECKPOINTS_DIRECTORY,
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
     * arguments give, always. The parallelism of an environment in this process is no cluster's: it
     * is the number of processors.
     *
     * @throws RefusedStartException in one line, if the outcome is unsafe
     */
    public static void apply(RuntimeSettings settings, StreamExecutionEnvironment env) {
        Configuration given = new Configuration((Configuration) env.getConfiguration());
        if (env instanceof LocalStreamEnvironment) {
            given.removeConfig(CoreOptions.DEFAULT_PARALLELISM);
        }
        Wanted wanted = new Wanted(settings, given, new Configuration());
        wanted.promises();
        wanted.settings();
        env.configure(wanted.applied());
        check(env.getConfiguration());
    }

    /** Gathers in {@code applied} what is not given, or overridden. */
    private record Wanted(RuntimeSettings of, Configuration given, Configuration applied) {

        void promises() {
            set(PipelineOptions.AUTO_GENERATE_UIDS, false);
            set(PipelineOptions.GENERIC_TYPES, false);
            set(PipelineOptions.OBJECT_REUSE, true);
            set(WRITE_BUFFER, WRITE_BUFFER_SIZE);
            set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
            set(
                    CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE,
                    CheckpointingMode.EXACTLY_ONCE);
            set(
                    CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                    ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        }

        void settings() {
            set(CoreOptions.DEFAULT_PARALLELISM, of.parallelism());
            set(PipelineOptions.MAX_PARALLELISM, of.maxParallelism());
            set(ExecutionOptions.BUFFER_TIMEOUT, of.bufferTimeout());
            set(StateBackendOptions.STATE_BACKEND, of.stateBackend().flinkName());
            set(CheckpointingOptions.CHECKPOINTING_INTERVAL, of.checkpointInterval());
            set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, of.checkpointDirectory());
        }

        /** The option knows its older keys, which the cluster may use. */
        private <T> void set(ConfigOption<T> option, T value) {
            if (value != null && (!given.contains(option) || overrides(option))) {
                applied.set(option, value);
            }
        }

        private boolean overrides(ConfigOption<?> option) {
            ConfigOption<?> argument = ARGUMENTS.get(option);
            return argument != null && of.overriding().contains(argument.key());
        }
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
                !config.get(CheckpointingOptions.ENABLE_UNALIGNED),
                CheckpointingOptions.ENABLE_UNALIGNED,
                "must be false: the network's messages need aligned checkpoints");
        require(
                config.getOptional(TIMERS).filter(TIMERS_ON_HEAP::equalsIgnoreCase).isEmpty(),
                TIMERS,
                "must not be HEAP: no checkpoint would succeed beside the network's messages");
        require(
                config.get(PipelineOptions.MAX_PARALLELISM) > 0,
                PipelineOptions.MAX_PARALLELISM,
                "savepoints need an explicit one");
        int parallelism = config.get(CoreOptions.DEFAULT_PARALLELISM);
        require(
                parallelism <= config.get(PipelineOptions.MAX_PARALLELISM),
                PipelineOptions.MAX_PARALLELISM,
                "is "
                        + config.get(PipelineOptions.MAX_PARALLELISM)
                        + ", and a parallelism of "
                        + parallelism
                        + " is above it; "
                        + RuntimeOptions.MAX_PARALLELISM.key()
                        + " sets it, once for the life of the state");
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
