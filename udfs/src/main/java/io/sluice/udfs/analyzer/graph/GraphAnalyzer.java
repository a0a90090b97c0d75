package io.sluice.udfs.analyzer.graph;

import io.sluice.udfs.analyzer.Analyzer;
import io.sluice.udfs.analyzer.Findings;
import io.sluice.udfs.analyzer.Wording;
import io.sluice.udfs.graph.Cycle;
import io.sluice.udfs.graph.Hop;
import io.sluice.udfs.graph.NetworkFindings;
import io.sluice.udfs.graph.SearchOutcome;
import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.AnalyzerId;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.EvidenceState;
import io.sluice.udfs.model.ReasonCode;
import io.sluice.udfs.model.Subject;
import io.sluice.udfs.policy.GraphThresholds;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** Judges the cycles that a payment closes. */
public final class GraphAnalyzer implements Analyzer<NetworkFindings, GraphThresholds> {

    private static final int HINT = 20;
    private static final int WEAKEST = 70;
    private static final int SPAN = 25;

    private static final Comparator<Cycle> WORST_LAST =
            Comparator.comparingDouble(Cycle::shareBack)
                    .thenComparing(Comparator.comparingInt(Cycle::length).reversed())
                    .thenComparingLong(GraphAnalyzer::least)
                    .thenComparing(Cycle::members, Arrays::compare);

    @Override
    public Evidence analyze(NetworkFindings findings, GraphThresholds thresholds) {
        if (findings.outcome() == SearchOutcome.NOT_BEGUN) {
            return Evidence.absent(AnalyzerId.GRAPH, EvidenceState.TIMED_OUT).cut();
        }
        Findings found = new Findings();
        Optional<Cycle> ring =
                findings.cycles().stream()
                        .filter(cycle -> isCircularFlow(cycle, thresholds.circular()))
                        .max(WORST_LAST);
        ring.ifPresentOrElse(
                cycle -> circularFlow(cycle, findings, found),
                () ->
                        findings.cycles().stream()
                                .max(WORST_LAST)
                                .ifPresent(cycle -> cycle(cycle, findings, found)));
        Evidence evidence = found.scored(AnalyzerId.GRAPH);
        return findings.truncated() ? evidence.cut() : evidence;
    }

    private static boolean isCircularFlow(Cycle cycle, GraphThresholds.Circular circular) {
        return cycle.length() >= circular.leastLength()
                && cycle.inTimeOrder()
                && cycle.shareBack() >= circular.leastShareBack()
                && least(cycle) >= circular.leastMicros();
    }

    /** What went all the way around. */
    private static long least(Cycle cycle) {
        return cycle.hops().stream().mapToLong(Hop::sum).min().orElse(0);
    }

    private static void circularFlow(Cycle cycle, NetworkFindings findings, Findings found) {
        found.alert(
                AlertType.CIRCULAR_FLOW,
                WEAKEST + (int) (SPAN * cycle.shareBack()),
                Subject.PAYMENT,
                ReasonCode.CIRCULAR_FLOW,
                Wording.percent(cycle.shareBack()),
                RingText.of(cycle, findings.names()),
                Wording.duration(cycle.durationMillis()));
    }

    private static void cycle(Cycle cycle, NetworkFindings findings, Findings found) {
        found.hint(
                HINT,
                Subject.PAYMENT,
                ReasonCode.CYCLE,
                RingText.of(cycle, findings.names()),
                Wording.duration(cycle.durationMillis()));
    }
}
