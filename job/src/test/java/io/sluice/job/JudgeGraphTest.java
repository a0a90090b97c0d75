package io.sluice.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.job.config.Arguments;
import io.sluice.job.config.FlinkRuntime;
import io.sluice.job.config.Settings;
import java.io.IOException;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Savepoints find their state by these names: a change here is a change that breaks them. */
class JudgeGraphTest {

    @ParameterizedTest
    @CsvSource({
        "live.txt, false, false, absent",
        "traced.txt, true, false, absent",
        "ordered.txt, false, true, absent",
        "network.txt, false, false, on",
        "network.txt, false, false, off"
    })
    void drawsTheOperatorsOfTheGoldenList(
            String golden, String traced, String ordered, String network) throws IOException {
        assertThat(operators(traced, ordered, network)).isEqualTo(GraphText.golden(golden));
    }

    private static String operators(String traced, String ordered, String network) {
        Settings settings =
                Settings.of(
                        Arguments.parse(
                                "--judge.trace",
                                traced,
                                "--judge.ordered",
                                ordered,
                                "--network.mode",
                                network,
                                "--runtime.parallelism",
                                "4",
                                "--runtime.checkpoint-directory",
                                "file:///checkpoints"));
        StreamExecutionEnvironment env =
                StreamExecutionEnvironment.getExecutionEnvironment(new Configuration());
        FlinkRuntime.apply(settings.runtime(), env);
        JudgeTopology.build(
                env, JudgeSources.kafka(settings), JudgeSinks.kafka(settings), settings);
        return GraphText.of(env);
    }
}
