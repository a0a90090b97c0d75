package io.sluice.udfs.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The search through accounts' logs against all sequences and all choices of payments. */
class CyclesTest {

    private static final EdgeLogShape SMALL = new EdgeLogShape(100, 4, 3, 2, 12, 2);
    private static final long RETENTION =
            PaymentSet.WINDOW + PaymentSet.LATENESS + PaymentSet.FUTURE;
    private static final EdgeLogLimits EXACT = new EdgeLogLimits(RETENTION, 1000, SMALL);
    private static final EdgeLogLimits FOREVER = new EdgeLogLimits(1L << 40, 100_000, SMALL);

    @Property(tries = 200)
    void findsWhatEachPaymentCloses(
            @ForAll long seed,
            @ForAll @IntRange(min = 10, max = 300) int accounts,
            @ForAll @IntRange(min = 2, max = 6) int maxLength) {
        int payments = 2 * accounts;
        PaymentSet set = PaymentSet.random(seed, accounts, payments, 2 * PaymentSet.WINDOW);
        findsAll(set, SearchLimits.unlimited(maxLength, PaymentSet.WINDOW));
    }

    @Property(tries = 4)
    void findsWhatEachOfThousandsCloses(@ForAll long seed) {
        PaymentSet set = PaymentSet.random(seed, 300, 4000, 15 * PaymentSet.WINDOW);
        findsAll(set, SearchLimits.unlimited(6, PaymentSet.WINDOW));
    }

    private static void findsAll(PaymentSet set, SearchLimits limits) {
        BruteForce bruteForce = new BruteForce(limits.windowMillis(), limits.maxLength());
        new Replay(set, EXACT)
                .run(
                        limits,
                        (judged, arrived, search) -> {
                            assertThat(search.leftOut()).isEqualTo(LeftOut.NOTHING);
                            Map<List<Long>, Choices> expected =
                                    bruteForce.closedBy(judged, arrived);
                            List<Cycle> cycles = search.cycles().cycles();
                            assertThat(cycles)
                                    .extracting(CyclesTest::members)
                                    .containsExactlyInAnyOrderElementsOf(expected.keySet());
                            cycles.forEach(cycle -> equals(cycle, expected.get(members(cycle))));
                        });
    }

    private static List<Long> members(Cycle cycle) {
        return LongStream.of(cycle.members()).boxed().toList();
    }

    private static void equals(Cycle cycle, Choices expected) {
        for (int i = 0; i < cycle.length(); i++) {
            Hop hop = cycle.hops().get(i);
            Set<NetworkPayment> payments = expected.occurring(i);
            assertThat(hop.payments())
                    .containsExactlyInAnyOrder(
                            payments.stream().mapToLong(NetworkPayment::payment).toArray());
            assertThat(hop.count()).isEqualTo(payments.size());
            assertThat(hop.sum()).isEqualTo(expected.sum(i));
            assertThat(hop.least())
                    .isEqualTo(payments.stream().mapToLong(NetworkPayment::micros).min().orElse(0));
        }
        assertThat(cycle.inTimeOrder()).isEqualTo(expected.inTimeOrder());
        assertThat(cycle.shareBack()).isEqualTo(expected.shareBack());
        assertThat(cycle.durationMillis()).isEqualTo(expected.duration());
        assertThat(cycle.start()).isIn(expected.starts());
        int origin = members(cycle).indexOf(cycle.origin());
        if (cycle.inTimeOrder()) {
            assertThat(expected.orderedOrigins()).contains(origin);
            assertThat(expected.shareBack(origin)).isEqualTo(cycle.shareBack());
        } else {
            assertThat(origin).isZero();
        }
    }

    @Property(tries = 200)
    void findsEachCycleWhateverTheOrderOfArrival(
            @ForAll long seed, @ForAll @IntRange(min = 10, max = 150) int accounts) {
        PaymentSet set =
                PaymentSet.random(seed, accounts, 2 * accounts, 3 * PaymentSet.WINDOW)
                        .shuffled(seed);
        SearchLimits limits = SearchLimits.unlimited(5, PaymentSet.WINDOW);
        Set<List<Long>> found = new HashSet<>();
        new Replay(set, FOREVER)
                .run(
                        limits,
                        (judged, arrived, search) ->
                                search.cycles()
                                        .cycles()
                                        .forEach(
                                                cycle ->
                                                        found.add(
                                                                BruteForce.rotated(
                                                                        members(cycle)))));
        BruteForce bruteForce = new BruteForce(PaymentSet.WINDOW, limits.maxLength());
        assertThat(found).isEqualTo(bruteForce.all(set.arrivals()));
    }

    @Property(tries = 200)
    void saysSoWhenLimitsMissSomething(
            @ForAll long seed,
            @ForAll @IntRange(min = 10, max = 100) int accounts,
            @ForAll @IntRange(max = 4) int fanOut,
            @ForAll @IntRange(max = 2) int parallel,
            @ForAll @IntRange(max = 10) int asked,
            @ForAll @IntRange(max = 3) int reported) {
        PaymentSet set = PaymentSet.random(seed, accounts, 4 * accounts, 3 * PaymentSet.WINDOW);
        SearchLimits limits =
                new SearchLimits(5, PaymentSet.WINDOW, fanOut, parallel, asked, reported);
        BruteForce bruteForce = new BruteForce(PaymentSet.WINDOW, limits.maxLength());
        new Replay(set, EXACT)
                .run(
                        limits,
                        (judged, arrived, search) -> {
                            FoundCycles found = search.cycles();
                            Map<List<Long>, Choices> expected =
                                    bruteForce.closedBy(judged, arrived);
                            List<List<Long>> reports = new ArrayList<>();
                            found.cycles().forEach(cycle -> reports.add(members(cycle)));
                            assertThat(reports).doesNotHaveDuplicates();
                            assertThat(expected.keySet()).containsAll(reports);
                            if (reported > 0) {
                                assertThat(reports).hasSizeLessThanOrEqualTo(reported);
                            }
                            if (asked > 0) {
                                assertThat(search.questions()).isLessThanOrEqualTo(asked);
                            }
                            if (!search.leftOut().withCycles(found.leftOut()).truncated()) {
                                assertThat(reports).hasSameSizeAs(expected.keySet());
                                found.cycles().forEach(c -> equals(c, expected.get(members(c))));
                            }
                        });
    }

    @Property(tries = 30)
    void findsTheSameInWhateverOrderAccountsAnswer(@ForAll long seed) {
        PaymentSet set = PaymentSet.random(seed, 60, 200, PaymentSet.WINDOW);
        SearchLimits limits = new SearchLimits(6, PaymentSet.WINDOW, 3, 2, 12, 2);
        MemoryNetwork network = new MemoryNetwork(EXACT);
        set.arrivals().forEach(network::store);
        Random random = new Random(seed);
        for (NetworkPayment judged : set.arrivals()) {
            EgoSearch search = new EgoSearch(judged, limits);
            List<Question> open = new ArrayList<>(search.begin());
            while (!search.done()) {
                assertThat(search.leftOut().unanswered()).isEqualTo(open.size());
                Answer answer = network.answer(open.remove(random.nextInt(open.size())));
                open.addAll(search.take(answer));
                assertThat(search.take(answer)).as("a repeated answer").isEmpty();
            }
            EgoSearch inTurn = network.search(judged, limits);
            assertThat(search.leftOut()).isEqualTo(inTurn.leftOut());
            assertThat(search.cycles()).usingRecursiveComparison().isEqualTo(inTurn.cycles());
        }
    }
}
