package io.sluice.job.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlinkRuntimeTest {

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
    void leavesAloneWhatTheClusterSays() {
        Configuration cluster = new Configuration();
        cluster.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofSeconds(60));
        StreamExecutionEnvironment env = env(cluster);
        int parallelism = env.getParallelism();
        FlinkRuntime.apply(settings(), env);

        assertThat(env.getCheckpointConfig().getCheckpointInterval()).isEqualTo(60_000);
        assertThat(env.getParallelism()).isEqualTo(parallelism);
    }

    @ParameterizedTest
    @CsvSource({
        "execution.checkpointing.mode, AT_LEAST_ONCE",
        "pipeline.generic-types, true",
        "pipeline.auto-generate-uids, true"
    })
    void refusesAnUnsafeRuntime(String key, String value) {
        Configuration cluster = new Configuration();
        cluster.setString(key, value);

        assertThatThrownBy(() -> FlinkRuntime.apply(settings(), env(cluster)))
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
