package io.sluice.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.job.config.Arguments;
import io.sluice.job.config.FlinkRuntime;
import io.sluice.job.config.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Savepoints find their state by these names: a change here is a change that breaks them. */
class JudgeGraphTest {

    @ParameterizedTest
    @CsvSource({"live.txt, false, false", "traced.txt, true, false", "ordered.txt, false, true"})
    void drawsTheOperatorsOfTheGoldenList(String golden, String traced, String ordered)
            throws IOException {
        assertThat(operators(traced, ordered)).isEqualTo(golden(golden));
    }

    private static String operators(String traced, String ordered) {
        Settings settings =
                Settings.of(
                        Arguments.parse(
                                "--judge.trace",
                                traced,
                                "--judge.ordered",
                                ordered,
                                "--runtime.parallelism",
                                "4",
                                "--runtime.checkpoint-directory",
                                "file:///checkpoints"));
        StreamExecutionEnvironment env =
                StreamExecutionEnvironment.getExecutionEnvironment(new Configuration());
        FlinkRuntime.apply(settings.runtime(), env);
        JudgeTopology.build(
                env, JudgeSources.kafka(settings), JudgeSinks.kafka(settings), settings);
        StreamGraph graph = env.getStreamGraph();
        Stream<String> nodes =
                graph.getStreamNodes().stream()
                        .map(
                                node ->
                                        String.format(
                                                Locale.ROOT,
                                                "operator %s uid=%s parallelism=%d",
                                                node.getOperatorName(),
                                                node.getTransformationUID(),
                                                node.getParallelism()))
                        .sorted();
        Stream<String> tasks =
                StreamSupport.stream(graph.getJobGraph().getVertices().spliterator(), false)
                        .map(
                                task ->
                                        String.format(
                                                Locale.ROOT,
                                                "task %s max-parallelism=%d",
                                                task.getName(),
                                                task.getMaxParallelism()))
                        .sorted();
        return Stream.concat(nodes, tasks).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = JudgeGraphTest.class.getResourceAsStream("graph/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
