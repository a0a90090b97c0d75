package io.sluice.udfs.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeTry;
import org.junit.jupiter.api.Test;

/** An account's log against a plain list. */
class EdgeLogTest {

    private static final long RETENTION = 2000;
    private static final EdgeLogShape SMALL = new EdgeLogShape(100, 4, 3, 2, 12, 2);
    private static final EdgeLogLimits LIMITS = new EdgeLogLimits(RETENTION, 100_000, SMALL);

    private LogOfEdges log = new LogOfEdges(LIMITS);
    private ListOfEdges list = new ListOfEdges();
    private Random random = new Random();
    private long now = 1_700_000_000_000L;

    @BeforeTry
    void startAnew() {
        log = new LogOfEdges(LIMITS);
        list = new ListOfEdges();
    }

    @Property(tries = 200)
    void answersAsAListWould(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int counterparties) {
        random = new Random(seed);
        for (int step = 0; step < 400; step++) {
            now += random.nextLong(20);
            switch (random.nextInt(8)) {
                case 0 -> voidAny();
                case 1, 2 -> ask();
                default -> append(counterparties, step);
            }
        }
        assertThat(list.kept(RETENTION))
                .allMatch(
                        entry ->
                                log.with(
                                        any ->
                                                any.contains(
                                                        entry.edge().payment(),
                                                        entry.edge().time())));
        assertThat(log.<Boolean>with(any -> any.contains(-1, now))).isFalse();
    }

    private void append(int counterparties, int step) {
        Direction direction = random.nextInt(3) == 0 ? Direction.IN : Direction.OUT;
        long time = now - random.nextLong(300) + (random.nextInt(20) == 0 ? 200 : 0);
        long micros =
                random.nextBoolean() ? random.nextLong(1L << 40) : random.nextLong(9) * 10_000;
        Edge edge = new Edge(step, random.nextInt(counterparties), time, micros);
        log.append(direction, edge, now);
        list.append(direction, edge, now);
    }

    private void voidAny() {
        if (!list.all().isEmpty()) {
            ListOfEdges.Entry entry = list.all().get(random.nextInt(list.all().size()));
            Edge edge = entry.edge();
            long knownAt = now + random.nextLong(-500, 500);
            boolean found = log.with(any -> any.voidPayment(edge.payment(), edge.time(), knownAt));
            list.voidPayment(edge.payment(), knownAt);
            if (entry.stamp() >= now - RETENTION) {
                assertThat(found).isTrue();
            }
        }
    }

    private void ask() {
        long time = now - random.nextLong(300);
        Direction direction = random.nextBoolean() ? Direction.OUT : Direction.IN;
        int fanOut = random.nextInt(4);
        int parallel = random.nextInt(3);
        Question question =
                new Question(
                        7, direction, time - 1000, time + 1000, time, 90_000, fanOut, parallel);
        Answer answer = log.with(any -> any.answer(question));
        List<Edge> there =
                list.kept(RETENTION)
                        .filter(entry -> list.isAskedFor(entry, question))
                        .map(ListOfEdges.Entry::edge)
                        .toList();
        List<Edge> ever =
                list.all().stream()
                        .filter(entry -> list.isAskedFor(entry, question))
                        .map(ListOfEdges.Entry::edge)
                        .toList();
        List<Edge> told = Answers.edges(answer);
        assertThat(ever).containsAll(told);
        assertThat(told).doesNotHaveDuplicates();
        if (!answer.truncated()) {
            assertThat(told).containsAll(there);
        }
        if (fanOut == 0) {
            assertThat(answer.counterpartiesLeftOut()).isZero();
        } else {
            assertThat(answer.groups()).isLessThanOrEqualTo(fanOut);
        }
        if (fanOut == 0 && parallel == 0) {
            assertThat(answer.truncated()).isFalse();
        }
        long counterparties = there.stream().map(Edge::counterparty).distinct().count();
        assertThat(answer.groups() + answer.counterpartiesLeftOut())
                .isGreaterThanOrEqualTo(Math.min(counterparties, answer.groups() + 1));
        Answers.checkOrder(answer, parallel);
    }

    @Test
    void forgetsByItsOwnClockOfReceipt() {
        for (int i = 0; i < 200; i++) {
            log.append(Direction.OUT, new Edge(i, i, now + i, 10_000), now + i);
        }
        long future = now + 1_000_000;
        log.append(Direction.IN, new Edge(1000, 1, future, 10_000), now + 200);
        assertThat(edges(Direction.OUT)).as("after a payment dated far ahead").isEqualTo(200);

        log.append(Direction.OUT, new Edge(1001, 1, now, 10_000), now + 300 + RETENTION);
        assertThat(edges(Direction.OUT)).as("the old ones' time is over").isEqualTo(1);
        assertThat(edges(Direction.IN)).as("the far one's is not").isEqualTo(1);
        assertThat(log.chunks()).isZero();
    }

    private int edges(Direction direction) {
        return log.with(any -> any.edges(direction));
    }

    @Test
    void saysSoWhenItHadToForgetEarly() {
        LogOfEdges small = new LogOfEdges(new EdgeLogLimits(RETENTION, 50, SMALL));
        for (int i = 0; i < 300; i++) {
            small.append(Direction.OUT, new Edge(i, i, now + i, 10_000), now + i);
        }
        Question all = new Question(7, Direction.OUT, now, now + 300, now + 300, 10_000, 0, 0);
        Question newest = new Question(7, Direction.OUT, now + 290, now + 300, now, 10_000, 0, 0);
        assertThat(small.<Integer>with(any -> any.edges(Direction.OUT))).isBetween(30, 60);
        assertThat(small.<Answer>with(any -> any.answer(all)).truncated()).isTrue();
        assertThat(small.<Answer>with(any -> any.answer(newest)).truncated()).isFalse();
        assertThat(small.<Answer>with(any -> any.answer(newest)).size()).isEqualTo(10);
    }

    @Test
    void aHubAnswersWithoutReadingItsPast() {
        LogOfEdges hub = new LogOfEdges(EdgeLogLimits.of(86_400_000));
        random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            long cents = (long) (Math.exp(random.nextDouble() * 8) * 100);
            long time = now + i * 1000L - random.nextInt(60_000);
            Edge edge = new Edge(random.nextLong(), random.nextInt(5000), time, cents * 10_000);
            hub.append(i % 2 == 0 ? Direction.IN : Direction.OUT, edge, now + i * 1000L);
        }
        int before = hub.reads();
        long asOf = now + 20_000_000;
        Question question =
                new Question(
                        7,
                        Direction.IN,
                        asOf - 86_400_000,
                        asOf + 86_400_000,
                        asOf,
                        100_000_000,
                        8,
                        4);
        Answer answer = hub.with(any -> any.answer(question));
        assertThat(hub.reads() - before).isEqualTo(1);
        assertThat(answer.groups()).isEqualTo(8);
        assertThat(answer.counterpartiesLeftOut()).isPositive();
        assertThat(answer.paymentsLeftOut()).isPositive();
        assertThat(Answers.edges(answer))
                .allMatch(edge -> edge.micros() > 25_000_000 && edge.micros() < 400_000_000);
        assertThat(hub.rowBytes()).isLessThanOrEqualTo(1024);
        assertThat((double) hub.bytes() / 20_000).as("bytes per edge").isLessThan(24);
        assertThat(hub.chunks()).isLessThan(50);
    }

    @Test
    void anAccountOfADozenPaymentsIsOneRow() {
        LogOfEdges account = new LogOfEdges(EdgeLogLimits.of(86_400_000));
        random = new Random(7);
        for (int i = 0; i < 12; i++) {
            long time = now + i * 5_000_000L;
            Edge edge = new Edge(random.nextLong(), random.nextLong(), time, 123_450_000);
            account.append(i % 2 == 0 ? Direction.IN : Direction.OUT, edge, time + 300);
        }
        assertThat(account.chunks()).isZero();
        assertThat(account.rowBytes()).isLessThanOrEqualTo(360);
    }

    @Test
    void anUnchangedRowIsTheSameRow() {
        EdgeLog opened = EdgeLog.open(EdgeRow.EMPTY, log, LIMITS);
        Answer answer = opened.answer(new Question(7, Direction.IN, 0, 1, 1, 1, 1, 1));
        assertThat(answer.node()).isEqualTo(7);
        assertThat(answer.groups()).isZero();
        assertThat(opened.save()).isSameAs(EdgeRow.EMPTY);
    }
}
