package io.sluice.udfs.analyzer.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.udfs.graph.Cycle;
import io.sluice.udfs.graph.Hop;
import io.sluice.udfs.graph.LeftOut;
import io.sluice.udfs.graph.NetworkFindings;
import io.sluice.udfs.graph.SearchOutcome;
import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.EvidenceState;
import io.sluice.udfs.policy.GraphThresholds;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GraphAnalyzerTest {

    private static final long HOUR = 3_600_000;
    private static final long HUNDREDS = 500_000_000L;
    private static final Map<Long, String> NAMES = Map.of(1L, "ann", 2L, "bob", 3L, "cyd");

    @Test
    void nothingFoundSpeaksForThePayment() {
        Evidence evidence = analyze(findings(LeftOut.NOTHING));

        assertThat(evidence.state()).isEqualTo(EvidenceState.SCORED);
        assertThat(evidence.score()).isZero();
        assertThat(evidence.truncated()).isFalse();
    }

    @Test
    void moneyThatComesBackInTimeOrderIsACircularFlow() {
        Evidence evidence = analyze(findings(LeftOut.NOTHING, ring(true, 0.95, HUNDREDS, 3, 1, 2)));

        assertThat(evidence.alertTypes()).containsExactly(AlertType.CIRCULAR_FLOW);
        assertThat(evidence.score()).isGreaterThan(90);
        assertThat(evidence.reasons().get(0).text())
                .isEqualTo(
                        "95 % of what sets out comes back: ann > bob > cyd > ann within 5 hours");
    }

    @Test
    void aCircleWithoutTimeOrderShareLengthOrAmountIsAHint() {
        for (Cycle cycle :
                List.of(
                        ring(false, 0, HUNDREDS, 1, 2, 3),
                        ring(true, 0.5, HUNDREDS, 1, 2, 3),
                        ring(true, 1, HUNDREDS, 1, 2),
                        ring(true, 1, 99_000_000, 1, 2, 3))) {
            Evidence evidence = analyze(findings(LeftOut.NOTHING, cycle));

            assertThat(evidence.alertTypes()).isEmpty();
            assertThat(evidence.score()).isEqualTo(20);
            assertThat(evidence.reasons().get(0).text()).startsWith("the payment closes ann > ");
        }
    }

    @Test
    void theWorstOfSeveralIsTold() {
        Evidence evidence =
                analyze(
                        findings(
                                LeftOut.NOTHING,
                                ring(true, 0.8, HUNDREDS, 1, 2, 3),
                                ring(true, 0.99, HUNDREDS, 1, 3, 2)));

        assertThat(evidence.reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.text()).contains("ann > cyd > bob > ann"));
    }

    @Test
    void whoDidNotGiveItsNameIsKnownByItsHash() {
        Evidence evidence = analyze(findings(LeftOut.NOTHING, ring(true, 1, HUNDREDS, 1, 2, 255)));

        assertThat(evidence.reasons().get(0).text()).contains("bob > #00000000000000ff > ann");
    }

    @Test
    void aSearchThatWasCutSaysSo() {
        assertThat(analyze(findings(new LeftOut(0, 0, 1, 0, 0))).truncated()).isTrue();
        assertThat(analyze(NetworkFindings.nothing(SearchOutcome.OUT_OF_TIME)).truncated())
                .isTrue();
    }

    @Test
    void aSearchThatWasNotBegunIsMissing() {
        Evidence evidence = analyze(NetworkFindings.nothing(SearchOutcome.NOT_BEGUN));

        assertThat(evidence.state()).isEqualTo(EvidenceState.TIMED_OUT);
        assertThat(evidence.truncated()).isTrue();
    }

    private static Evidence analyze(NetworkFindings findings) {
        return new GraphAnalyzer().analyze(findings, GraphThresholds.DEFAULT);
    }

    private static NetworkFindings findings(LeftOut leftOut, Cycle... cycles) {
        return new NetworkFindings(Arrays.asList(cycles), NAMES, leftOut, SearchOutcome.COMPLETE);
    }

    /** From ann on. */
    private static Cycle ring(boolean inTimeOrder, double share, long least, long... members) {
        Hop hop = new Hop(new long[] {7}, 1, least, least);
        return new Cycle(
                members,
                Collections.nCopies(members.length, hop),
                inTimeOrder,
                share,
                5 * HOUR,
                0,
                1);
    }
}
