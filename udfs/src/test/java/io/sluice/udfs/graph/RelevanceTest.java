package io.sluice.udfs.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Which edges an account names when it may not name all. */
class RelevanceTest {

    private static final long DAY = 86_400_000;
    private static final Question QUESTION =
            new Question(7, Direction.OUT, -DAY, DAY, 0, 100_000_000, 3, 2);

    private final Relevance relevance = new Relevance(QUESTION);

    @Test
    void likeAmountsAndNearTimesMatter() {
        assertThat(relevance.cost(0, 100_000_000)).isZero();
        assertThat(relevance.cost(0, 200_000_000)).isEqualTo(1);
        assertThat(relevance.cost(0, 25_000_000)).isEqualTo(2);
        assertThat(relevance.cost(-DAY / 4, 100_000_000)).isEqualTo(1);
        assertThat(relevance.cost(DAY / 2, 100_000_000)).isEqualTo(2);
        assertThat(relevance.cost(0, 0)).isGreaterThan(20);
    }

    @Property
    void isCloseToTheLogarithmOfTheRatio(@ForAll @LongRange(min = 1, max = 1L << 60) long micros) {
        double doublings = Math.abs(Math.log(micros / 1e8)) / Math.log(2);
        assertThat(Math.abs(relevance.cost(0, micros) - doublings)).isLessThan(0.18);
        assertThat(1L << Relevance.octave(micros)).isLessThanOrEqualTo(micros);
        assertThat(micros >> Relevance.octave(micros)).isEqualTo(1);
    }

    @Property(tries = 200)
    void theCheapestAreNamedInWhateverOrderTheyArrived(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int size) {
        Random random = new Random(seed);
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            long micros = (1 + random.nextInt(5)) * 50_000_000L;
            edges.add(new Edge(i, random.nextInt(8), -random.nextLong(3) * DAY / 4, micros));
        }
        Set<Edge> named = new HashSet<>(Answers.edges(answer(edges)));
        Collections.shuffle(edges, random);
        assertThat(new HashSet<>(Answers.edges(answer(edges)))).isEqualTo(named);
        Set<Long> counterparties =
                named.stream().map(Edge::counterparty).collect(Collectors.toSet());
        Comparator<Edge> byCost = Comparator.comparingDouble(this::cost);
        List<Long> expected =
                edges.stream()
                        .sorted(byCost.thenComparing(Edge::counterparty))
                        .map(Edge::counterparty)
                        .distinct()
                        .limit(3)
                        .toList();
        assertThat(counterparties).containsExactlyInAnyOrderElementsOf(expected);
        for (long counterparty : expected) {
            assertThat(named)
                    .containsAll(
                            edges.stream()
                                    .filter(edge -> edge.counterparty() == counterparty)
                                    .sorted(byCost.thenComparing(Edge::payment))
                                    .limit(2)
                                    .toList());
        }
    }

    private double cost(Edge edge) {
        return relevance.cost(edge.time(), edge.micros());
    }

    private static Answer answer(List<Edge> edges) {
        LogOfEdges log = new LogOfEdges(EdgeLogLimits.of(10 * DAY));
        edges.forEach(edge -> log.append(Direction.OUT, edge, 0));
        return log.with(any -> any.answer(QUESTION));
    }
}
