package io.sluice.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;

/** What savepoints know a job by, as text. */
final class GraphText {

    private GraphText() {}

    static String of(StreamExecutionEnvironment env) {
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

    static String golden(String name) throws IOException {
        try (InputStream in = GraphText.class.getResourceAsStream("graph/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
