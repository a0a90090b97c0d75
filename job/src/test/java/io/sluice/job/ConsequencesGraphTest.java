package io.sluice.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.job.config.Arguments;
import io.sluice.job.config.FlinkRuntime;
import io.sluice.job.config.Settings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;

/** Savepoints find their state by these names: a change here is a change that breaks them. */
class ConsequencesGraphTest {

    @Test
    void drawsAlertsAlone() throws IOException {
        assertThat(operators()).isEqualTo(GraphText.golden("alerts.txt"));
    }

    @Test
    void drawsTablesAndWebhookWhereTheyAreGiven() throws IOException {
        assertThat(
                        operators(
                                "--postgres.url",
                                "jdbc:postgresql://db:5432/sluice",
                                "--webhook.url",
                                "https://desk.example/alerts"))
                .isEqualTo(GraphText.golden("consequences.txt"));
    }

    private static String operators(String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--runtime.parallelism",
                                "4",
                                "--runtime.checkpoint-directory",
                                "file:///checkpoints"));
        arguments.addAll(List.of(more));
        Settings settings = Settings.of(Arguments.parse(arguments.toArray(String[]::new)));
        StreamExecutionEnvironment env =
                StreamExecutionEnvironment.getExecutionEnvironment(new Configuration());
        FlinkRuntime.apply(settings.runtime(), env);
        ConsequencesTopology.build(
                env,
                ConsequencesSources.kafka(settings),
                ConsequencesSinks.real(settings),
                settings);
        return GraphText.of(env);
    }
}
