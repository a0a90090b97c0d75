package io.sluice.job.verdict;

import io.sluice.udfs.model.AnalyzerId;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Decision;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.EvidenceState;
import io.sluice.udfs.model.RiskLevel;
import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.metrics.DescriptiveStatisticsHistogram;

/** What the verdict room counts; dashboards know these names. */
final class VerdictMetrics {

    private static final int LATEST = 10_000;

    private final Map<RiskLevel, Counter> decisions = new EnumMap<>(RiskLevel.class);
    private final Counter degraded;
    private final Counter truncated;
    private final Counter modelFailures;
    private final Counter publishedBeforeRestore;
    private final Histogram latency;

    VerdictMetrics(MetricGroup metrics) {
        for (RiskLevel level : RiskLevel.values()) {
            decisions.put(level, metrics.addGroup("level", level.name()).counter("decisions"));
        }
        degraded = metrics.counter("degraded");
        truncated = metrics.counter("truncated");
        modelFailures = metrics.counter("modelFailures");
        publishedBeforeRestore = metrics.counter("publishedBeforeRestore");
        latency =
                metrics.histogram(
                        "ingestToVerdictMillis", new DescriptiveStatisticsHistogram(LATEST));
    }

    /** A decision goes out. */
    void published(Decision decision) {
        decisions.get(decision.level()).inc();
        latency.update(decision.tookMillis());
        if (decision.degraded()) {
            degraded.inc();
        }
        if (!decision.truncated().isEmpty()) {
            truncated.inc();
        }
    }

    /** A payment came again whose verdict is in the ledger. */
    void publishedBefore() {
        publishedBeforeRestore.inc();
    }

    /** Counts a model that failed on a payment. */
    void model(Assessment judged) {
        for (Evidence evidence : judged.evidence()) {
            if (evidence.analyzer() == AnalyzerId.MODEL
                    && evidence.state() == EvidenceState.FAILED) {
                modelFailures.inc();
            }
        }
    }
}
