package io.sluice.job.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.job.ledger.Judged;
import io.sluice.udfs.model.AnalyzerId;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.EvidenceState;
import io.sluice.udfs.model.Room;
import io.sluice.udfs.model.Versions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.junit.jupiter.api.Test;

class VerdictMetricsTest {

    private final Map<String, Counter> counters = new HashMap<>();
    private final Map<String, Histogram> histograms = new HashMap<>();

    @Test
    void countUnderNamesThatDashboardsKnow() {
        VerdictMetrics metrics = new VerdictMetrics(new Recording(""));
        Assessment failed =
                Judged.payment("alice", "t1", 90)
                        .with(
                                List.of(Evidence.absent(AnalyzerId.MODEL, EvidenceState.FAILED)),
                                new Versions(Room.VERDICT, "p", "l", "r", "s", "m"));
        metrics.model(failed);
        metrics.published(Judged.decision(failed, 1));
        metrics.published(Judged.decision(Judged.payment("alice", "t2", 1), 1));
        metrics.publishedBefore();

        assertThat(counters)
                .containsOnlyKeys(
                        "level.SAFE.decisions",
                        "level.LOW.decisions",
                        "level.MEDIUM.decisions",
                        "level.HIGH.decisions",
                        "level.CRITICAL.decisions",
                        "degraded",
                        "truncated",
                        "modelFailures",
                        "publishedBeforeRestore");
        assertThat(count("level.HIGH.decisions")).isEqualTo(1);
        assertThat(count("degraded")).isEqualTo(1);
        assertThat(count("truncated")).isEqualTo(2);
        assertThat(count("modelFailures")).isEqualTo(1);
        assertThat(count("publishedBeforeRestore")).isEqualTo(1);
        assertThat(histograms.get("ingestToVerdictMillis").getCount()).isEqualTo(2);
    }

    private long count(String name) {
        return counters.get(name).getCount();
    }

    /** Remembers what is registered, by group and name. */
    private final class Recording extends UnregisteredMetricsGroup {

        private final String prefix;

        Recording(String prefix) {
            this.prefix = prefix;
        }

        @Override
        public Counter counter(String name) {
            Counter counter = super.counter(name);
            counters.put(prefix + name, counter);
            return counter;
        }

        @Override
        public <H extends Histogram> H histogram(String name, H histogram) {
            histograms.put(prefix + name, histogram);
            return histogram;
        }

        @Override
        public MetricGroup addGroup(String key, String value) {
            return new Recording(prefix + key + "." + value + ".");
        }
    }
}
