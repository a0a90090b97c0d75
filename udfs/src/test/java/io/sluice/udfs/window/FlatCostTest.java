package io.sluice.udfs.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A payment in order touches few rows, however long the window and the log; all rows are small. */
class FlatCostTest {

    private static final long STEP = 1_000;
    private static final long FOR_EVER = Long.MAX_VALUE / 2;

    @ParameterizedTest
    @ValueSource(ints = {10, 100, 1_000, 10_000, 60_000})
    void rowsTouchedByAPayment(int eventsInWindow) {
        SplittableRandom random = new SplittableRandom(7);
        LogUnderTest log = new LogUnderTest(LogLimits.of(FOR_EVER, 1_000_000, FOR_EVER));
        Windows windows = Windows.of(eventsInWindow * STEP);
        int events = eventsInWindow + 2_000;
        for (int i = 0; i < eventsInWindow + 1_000; i++) {
            pay(log, windows, i, random.nextInt(1_000));
        }
        int before = log.accesses();
        for (int i = eventsInWindow + 1_000; i < events; i++) {
            int soFar = log.accesses();
            pay(log, windows, i, random.nextInt(1_000));
            assertThat(log.accesses() - soFar).as("one payment").isLessThan(45);
            assertThat(log.rowBytes()).isLessThanOrEqualTo(HotRow.MOST_BYTES);
        }
        assertThat(log.accesses() - before).as("a thousand payments").isLessThan(8_500);
    }

    @ParameterizedTest
    @ValueSource(longs = {1_000_000, 1_000_000_000_000L, Long.MAX_VALUE})
    void bytesOfAnEvent(long greatestAmount) {
        SplittableRandom random = new SplittableRandom(7);
        LogUnderTest log = new LogUnderTest(LogLimits.of(FOR_EVER, 1_000_000, FOR_EVER));
        int events = 5_000;
        long time = 1_700_000_000_000L;
        for (int i = 0; i < events; i++) {
            time += random.nextLong(10_000_000);
            long t = time;
            long amount = random.nextLong(greatestAmount);
            long stranger = random.nextLong();
            log.with(l -> l.append(t, amount, stranger, 0));
            assertThat(log.rowBytes()).isLessThanOrEqualTo(HotRow.MOST_BYTES);
        }
        assertThat(log.bytes() / events).as("index and counterparties included").isLessThan(64);
    }

    private static void pay(LogUnderTest log, Windows windows, int i, long counterparty) {
        log.with(
                l -> {
                    l.query(i * STEP, windows);
                    return l.append(i * STEP, 1_000_000 + i, counterparty, 0);
                });
    }
}
