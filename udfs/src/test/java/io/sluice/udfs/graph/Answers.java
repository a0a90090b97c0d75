package io.sluice.udfs.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What answers say, as plain values. */
final class Answers {

    private Answers() {}

    static List<Edge> edges(Answer answer) {
        List<Edge> edges = new ArrayList<>();
        for (int group = 0; group < answer.groups(); group++) {
            edges.addAll(edges(answer, group));
        }
        return edges;
    }

    private static List<Edge> edges(Answer answer, int group) {
        List<Edge> edges = new ArrayList<>();
        for (int i = answer.start(group); i < answer.end(group); i++) {
            edges.add(
                    new Edge(
                            answer.payment(i),
                            answer.counterparty(group),
                            answer.time(i),
                            answer.micros(i)));
        }
        return edges;
    }

    /** Each counterparty once, none without payments, none with too many, all by time. */
    static void checkOrder(Answer answer, int parallel) {
        Set<Long> counterparties = new HashSet<>();
        for (int group = 0; group < answer.groups(); group++) {
            List<Edge> edges = edges(answer, group);
            assertThat(counterparties.add(answer.counterparty(group))).isTrue();
            assertThat(edges)
                    .isNotEmpty()
                    .isSortedAccordingTo(
                            Comparator.comparingLong(Edge::time).thenComparing(Edge::payment));
            if (parallel > 0) {
                assertThat(edges).hasSizeLessThanOrEqualTo(parallel);
            }
        }
    }
}
