package io.sluice.local.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.DelegatingConfiguration;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.metrics.SimpleCounter;
import org.apache.flink.runtime.metrics.filter.DefaultMetricFilter;
import org.apache.flink.runtime.metrics.filter.MetricFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What flink-conf/config.yaml says, Flink understands. */
class FlinkConfTest {

    private static final Configuration SHIPPED =
            GlobalConfiguration.loadConfiguration("../flink-conf");
    private static final MetricFilter TOLD =
            DefaultMetricFilter.fromConfiguration(
                    new DelegatingConfiguration(SHIPPED, "metrics.reporter.prometheus."));

    @ParameterizedTest
    @CsvSource({
        "KafkaProducer, request-latency-avg, true",
        "KafkaProducer, request-latency-max, false",
        "KafkaProducer, record-send-rate, false",
        "KafkaSourceReader.KafkaConsumer, records-lag-max, false",
        "KafkaSourceReader, commitsFailed, true",
        "level, decisions, true",
    })
    void tellsPrometheusWhatIsWatchedAndNotTheRestOfTheKafkaClients(
            String group, String name, boolean told) {
        String scope = "taskmanager.job.task.operator." + group;
        assertThat(TOLD.filter(new SimpleCounter(), name, scope)).isEqualTo(told);
    }

    @Test
    void takesCheckpointsThatAreIncremental() {
        assertThat(SHIPPED.get(CheckpointingOptions.INCREMENTAL_CHECKPOINTS)).isTrue();
    }

    @Test
    void opensWhatFlinkNeedsOnThisJava() {
        assertThat(Stream.of(SHIPPED.get(CoreOptions.FLINK_JVM_OPTIONS).split(" ")))
                .hasSize(12)
                .allMatch(option -> option.startsWith("--add-opens=java.base/"));
    }
}
