package io.sluice.udfs.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.udfs.model.OutcomeKind;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Every window equals the recount, whatever arrives in whatever order. */
class ExactWindowsTest {

    private static final long DAY = 86_400_000;
    private static final Windows WINDOWS = Windows.of(1L, 10L, 60L, 300L, 5_000L);
    private static final LogShape TINY = new LogShape(200, 4, 3);

    sealed interface Step {
        record Pay(long lag, long amount, long counterparty) implements Step {}

        record Tell(int payment, OutcomeKind kind, long knownAfter) implements Step {}
    }

    @Property(tries = 1_000)
    void equalsTheRecountInATinyShape(@ForAll("steps") List<Step> steps) {
        compare(steps, TINY);
    }

    @Property(tries = 200)
    void equalsTheRecountInTheDefaultShape(@ForAll("steps") List<Step> steps) {
        compare(steps, LogShape.DEFAULT);
    }

    private static void compare(List<Step> steps, LogShape shape) {
        LogUnderTest log = new LogUnderTest(new LogLimits(DAY, 100_000, DAY, shape));
        NaiveLog oracle = new NaiveLog();
        List<EventKey> keys = new ArrayList<>();
        long now = 0;
        for (Step step : steps) {
            now += 3;
            if (step instanceof Step.Pay pay) {
                long t = now - pay.lag;
                compareAsOf(t, log, oracle);
                keys.add(log.with(l -> l.append(t, pay.amount, pay.counterparty, 0)));
                oracle.append(t, pay.amount, pay.counterparty);
            } else if (step instanceof Step.Tell tell && !keys.isEmpty()) {
                EventKey key = keys.get(tell.payment % keys.size());
                long knownAt = key.time() + tell.knownAfter;
                long arrival = log.with(l -> l.outcome(key, tell.kind, knownAt));
                assertThat(arrival).isEqualTo(oracle.outcome(key, tell.kind, knownAt));
            }
        }
        for (long t = now + 20; t > -200; t -= 17) {
            compareAsOf(t, log, oracle);
        }
    }

    private static void compareAsOf(long t, LogUnderTest log, NaiveLog oracle) {
        WindowStatistics[] answers = log.with(l -> l.query(t, WINDOWS));
        assertThat(answers).isEqualTo(oracle.query(t, WINDOWS));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Arbitraries.frequencyOf(
                        Tuple.of(5, pays(Arbitraries.just(0L))),
                        Tuple.of(2, pays(Arbitraries.longs().between(-5, 150))),
                        Tuple.of(2, tells()))
                .list()
                .ofMaxSize(150);
    }

    private static Arbitrary<Step> pays(Arbitrary<Long> lags) {
        Arbitrary<Long> amounts =
                Arbitraries.oneOf(
                        Arbitraries.longs().between(0, 50),
                        Arbitraries.longs(),
                        Arbitraries.of(Long.MAX_VALUE, Long.MIN_VALUE));
        Arbitrary<Long> counterparties = Arbitraries.longs().between(1, 12);
        return Combinators.combine(lags, amounts, counterparties).as(Step.Pay::new);
    }

    private static Arbitrary<Step> tells() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 200),
                        Arbitraries.of(OutcomeKind.class),
                        Arbitraries.longs().between(-20, 200))
                .as(Step.Tell::new);
    }
}
