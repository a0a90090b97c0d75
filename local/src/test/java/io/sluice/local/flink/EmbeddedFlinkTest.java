package io.sluice.local.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class EmbeddedFlinkTest {

    @Test
    void aJobSurvivesTheLossOfItsTaskManager() throws Exception {
        Configuration configuration = new Configuration();
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        configuration.set(
                RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, Integer.MAX_VALUE);
        configuration.set(
                RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(50));
        try (EmbeddedFlink flink = EmbeddedFlink.start(configuration, 1, 2, 0)) {
            HttpResponse<String> page =
                    HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(flink.webPage().resolve("/")).build(),
                                    HttpResponse.BodyHandlers.ofString());
            assertThat(page.body()).contains("Apache Flink Web Dashboard");

            JobID job = flink.submit(endless(configuration));
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> flink.runs(job));
            flink.replaceTaskManager(0);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> flink.restarts(job) > 0 && flink.runs(job));
            flink.cancel(job);
            assertThat(flink.status(job)).isEqualTo(JobStatus.CANCELED);
        }
    }

    private static StreamExecutionEnvironment endless(Configuration configuration) {
        StreamExecutionEnvironment environment = new StreamExecutionEnvironment(configuration);
        environment.setParallelism(2);
        environment.fromSequence(0, Long.MAX_VALUE).sinkTo(new DiscardingSink<>());
        return environment;
    }
}
