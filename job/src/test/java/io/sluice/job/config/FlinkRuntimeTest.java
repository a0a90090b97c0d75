package io.sluice.job.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlinkRuntimeTest {

    private static final String[] DIRECTORY = {
        "--runtime.checkpoint-directory", "file:///checkpoints"
    };

    @Test
    void setsUpWhatThePromisesNeed() {
        StreamExecutionEnvironment env = env(new Configuration());
        FlinkRuntime.apply(
                settings(
                        "--runtime.parallelism",
                        "3",
                        "--runtime.checkpoint-directory",
                        "file:///checkpoints"),
                env);
        ReadableConfig config = env.getConfiguration();

        assertThat(config.get(CheckpointingOptions.CHECKPOINTING_INTERVAL))
                .isEqualTo(Duration.ofSeconds(10));
        assertThat(config.get(CheckpointingOptions.INCREMENTAL_CHECKPOINTS)).isTrue();
        assertThat(config.get(CheckpointingOptions.CHECKPOINTS_DIRECTORY))
                .isEqualTo("file:///checkpoints");
        assertThat(config.get(StateBackendOptions.STATE_BACKEND)).isEqualTo("rocksdb");
        assertThat(config.get(ExecutionOptions.BUFFER_TIMEOUT)).isEqualTo(Duration.ofMillis(1));
        assertThat(config.get(PipelineOptions.GENERIC_TYPES)).isFalse();
        assertThat(config.get(PipelineOptions.AUTO_GENERATE_UIDS)).isFalse();
        assertThat(config.get(PipelineOptions.OBJECT_REUSE)).isTrue();
        assertThat(env.getMaxParallelism()).isEqualTo(128);
        assertThat(env.getParallelism()).isEqualTo(3);
        assertThat(env.getBufferTimeout()).isEqualTo(1);
    }

    @Test
    void refusesMoreSubtasksThanTheStateCanEverBeSpreadOver() {
        Configuration cluster = new Configuration();
        cluster.set(CoreOptions.DEFAULT_PARALLELISM, 129);
        assertThatThrownBy(() -> FlinkRuntime.apply(settings(DIRECTORY), env(cluster)))
                .isInstanceOf(RefusedStartException.class)
                .hasMessageContaining("a parallelism of 129 is above it")
                .hasMessageContaining("runtime.max-parallelism");
    }

    @Test
    void leavesAloneWhatTheClusterSays() {
        Configuration cluster = new Configuration();
        cluster.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofSeconds(60));
        StreamExecutionEnvironment env = env(cluster);
        int parallelism = env.getParallelism();
        FlinkRuntime.apply(settings(DIRECTORY), env);

        assertThat(env.getCheckpointConfig().getCheckpointInterval()).isEqualTo(60_000);
        assertThat(env.getParallelism()).isEqualTo(parallelism);
    }

    @Test
    void argumentsOverrideTheClusterAndAFileDoesNot(@TempDir Path folder) throws IOException {
        Configuration cluster = new Configuration();
        cluster.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofSeconds(60));
        cluster.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, "file:///cluster");
        cluster.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
        cluster.set(PipelineOptions.MAX_PARALLELISM, 64);
        cluster.set(ExecutionOptions.BUFFER_TIMEOUT, Duration.ofMillis(7));
        Path file =
                Files.writeString(folder.resolve("f.yaml"), "runtime.checkpoint-interval: 20 s");
        StreamExecutionEnvironment env = env(cluster);
        FlinkRuntime.apply(settings("--config", file.toString()), env);

        assertThat(env.getCheckpointConfig().getCheckpointInterval()).isEqualTo(60_000);

        FlinkRuntime.apply(
                settings(
                        "--runtime.checkpoint-interval",
                        "30 s",
                        "--runtime.checkpoint-directory",
                        "file:///arguments",
                        "--runtime.state-backend",
                        "heap",
                        "--runtime.max-parallelism",
                        "32",
                        "--runtime.buffer-timeout",
                        "3 ms"),
                env);
        ReadableConfig config = env.getConfiguration();

        assertThat(env.getCheckpointConfig().getCheckpointInterval()).isEqualTo(30_000);
        assertThat(config.get(CheckpointingOptions.CHECKPOINTS_DIRECTORY))
                .isEqualTo("file:///arguments");
        assertThat(config.get(StateBackendOptions.STATE_BACKEND)).isEqualTo("hashmap");
        assertThat(env.getMaxParallelism()).isEqualTo(32);
        assertThat(env.getBufferTimeout()).isEqualTo(3);
    }

    @Test
    void knowsWhatTheClusterSaysUnderOlderKeys() {
        Configuration cluster = new Configuration();
        cluster.setString("state.backend", "hashmap");
        cluster.setString("state.checkpoints.dir", "file:///cluster");
        cluster.setString("execution.buffer-timeout", "7 ms");
        StreamExecutionEnvironment env = env(cluster);
        FlinkRuntime.apply(settings(), env);
        ReadableConfig config = env.getConfiguration();

        assertThat(config.get(StateBackendOptions.STATE_BACKEND)).isEqualTo("hashmap");
        assertThat(config.get(CheckpointingOptions.CHECKPOINTS_DIRECTORY))
                .isEqualTo("file:///cluster");
        assertThat(env.getBufferTimeout()).isEqualTo(7);

        FlinkRuntime.apply(settings("--runtime.state-backend", "rocksdb"), env);
        assertThat(config.get(StateBackendOptions.STATE_BACKEND)).isEqualTo("rocksdb");
    }

    @Test
    void aFilesParallelismFillsInForTheClusters(@TempDir Path folder) throws IOException {
        List<String> lines =
                List.of(
                        "runtime.parallelism: 3",
                        "runtime.checkpoint-directory: file:///checkpoints");
        Path file = Files.write(folder.resolve("f.yaml"), lines);
        RuntimeSettings ofFile = settings("--config", file.toString());
        Configuration cluster = new Configuration();
        cluster.set(CoreOptions.DEFAULT_PARALLELISM, 5);
        StreamExecutionEnvironment given = new StreamExecutionEnvironment(cluster);
        FlinkRuntime.apply(ofFile, given);
        assertThat(given.getParallelism()).isEqualTo(5);

        FlinkRuntime.apply(
                settings("--config", file.toString(), "--runtime.parallelism", "4"), given);
        assertThat(given.getParallelism()).isEqualTo(4);

        StreamExecutionEnvironment open = new StreamExecutionEnvironment(new Configuration());
        FlinkRuntime.apply(ofFile, open);
        assertThat(open.getParallelism()).isEqualTo(3);

        StreamExecutionEnvironment alone = env(new Configuration());
        FlinkRuntime.apply(ofFile, alone);
        assertThat(alone.getParallelism()).isEqualTo(3);
    }

    @Test
    void refusesCheckpointsThatLieNowhere() {
        assertThatThrownBy(() -> FlinkRuntime.apply(settings(), env(new Configuration())))
                .isInstanceOf(RefusedStartException.class)
                .hasMessage(
                        "unsafe runtime: execution.checkpointing.dir: checkpoints on a job"
                                + " manager's heap are gone with it");
    }

    @ParameterizedTest
    @CsvSource({
        "execution.checkpointing.mode, AT_LEAST_ONCE",
        "execution.checkpointing.unaligned.enabled, true",
        "state.backend.rocksdb.timer-service.factory, HEAP",
        "pipeline.generic-types, true",
        "pipeline.auto-generate-uids, true"
    })
    void refusesAnUnsafeRuntime(String key, String value) {
        Configuration cluster = new Configuration();
        cluster.setString(key, value);

        assertThatThrownBy(() -> FlinkRuntime.apply(settings(DIRECTORY), env(cluster)))
                .isInstanceOf(RefusedStartException.class)
                .hasMessageStartingWith("unsafe runtime: " + key + ": ");
    }

    private static StreamExecutionEnvironment env(Configuration configuration) {
        return StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    }

    private static RuntimeSettings settings(String... arguments) {
        return Settings.of(Arguments.parse(arguments)).runtime();
    }
}
