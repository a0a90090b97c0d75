package io.sluice.udfs.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.udfs.model.OutcomeKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What leaves the log is summed in panes, and windows that need it say so. */
class LimitsTest {

    private static final long HOUR = 3_600_000;
    private static final long ALWAYS = 10_000 * 24 * HOUR;
    private static final Windows WINDOWS = Windows.of(HOUR, 24 * HOUR, 72 * HOUR, ALWAYS);
    private static final LogShape TINY = new LogShape(220, 4, 3);

    @Property(tries = 50)
    void whatIsNotLabelledIsExact(
            @ForAll Random random, @ForAll @IntRange(min = 8, max = 100) int mostEvents) {
        LogUnderTest log = new LogUnderTest(new LogLimits(30 * HOUR, mostEvents, ALWAYS, TINY));
        NaiveLog oracle = new NaiveLog();
        List<EventKey> keys = new ArrayList<>();
        long now = 0;
        for (int i = 0; i < 200; i++) {
            now += random.nextInt((int) HOUR);
            long t = random.nextInt(4) == 0 ? now - random.nextLong(40 * HOUR) : now;
            WindowStatistics[] answers = log.with(l -> l.query(t, WINDOWS));
            WindowStatistics[] exact = oracle.query(t, WINDOWS);
            for (int w = 0; w < answers.length; w++) {
                if (!answers[w].approximate()) {
                    assertThat(answers[w]).isEqualTo(exact[w]);
                }
            }
            long amount = random.nextInt(1_000);
            long counterparty = random.nextInt(10);
            keys.add(log.with(l -> l.append(t, amount, counterparty, 0)));
            oracle.append(t, amount, counterparty);
            if (i % 4 != 0) {
                continue;
            }
            EventKey key = keys.get(random.nextInt(keys.size()));
            long told = log.with(l -> l.outcome(key, OutcomeKind.CHARGEBACK, t));
            if (told > 0) {
                oracle.outcome(key, OutcomeKind.CHARGEBACK, t);
            }
        }
    }

    @Property(tries = 20)
    void panesTakenWholeStillCountEverything(@ForAll Random random) {
        LogUnderTest log = new LogUnderTest(new LogLimits(30 * HOUR, 40, ALWAYS, TINY));
        NaiveLog oracle = new NaiveLog();
        long now = 0;
        for (int i = 0; i < 300; i++) {
            now += random.nextInt((int) HOUR);
            long t = now;
            long amount = random.nextLong(-1_000_000, 1_000_000);
            long counterparty = random.nextInt(60);
            EventKey key = log.with(l -> l.append(t, amount, counterparty, 0));
            oracle.append(t, amount, counterparty);
            if (i % 7 == 0) {
                log.with(l -> l.outcome(key, OutcomeKind.DECLINED, t));
                oracle.outcome(key, OutcomeKind.DECLINED, t);
            }
        }
        long end = now;
        WindowStatistics answer = log.with(l -> l.query(end, Windows.of(ALWAYS)))[0];
        assertThat(answer.approximate()).isTrue();
        assertThat(exact(answer)).isEqualTo(oracle.query(end, Windows.of(ALWAYS))[0]);
    }

    private static WindowStatistics exact(WindowStatistics s) {
        return new WindowStatistics(
                s.windowMillis(),
                s.count(),
                s.sumMicros(),
                s.meanMicros(),
                s.deviationMicros(),
                s.minMicros(),
                s.maxMicros(),
                s.distinct(),
                s.lastSeen(),
                s.declinedCount(),
                s.declinedSumMicros(),
                s.badCount(),
                s.badSumMicros(),
                false);
    }

    @Test
    void stateStaysBoundedHoweverManyCome() {
        LogUnderTest log = new LogUnderTest(LogLimits.of(100 * HOUR, 500, 240 * HOUR));
        long[] bytes = new long[2];
        for (int i = 0; i < 20_000; i++) {
            long t = i * (HOUR / 10);
            long counterparty = i % 50;
            log.with(l -> l.append(t, 1_000_000, counterparty, 0));
            if (i == 10_000) {
                bytes[0] = log.bytes();
            }
        }
        bytes[1] = log.bytes();
        assertThat(bytes[1]).isBetween(bytes[0] * 9 / 10, bytes[0] * 11 / 10);
    }

    /** A pause leaves a gap of time between two leaves; what comes late falls to the older one. */
    @Property
    void aLateEventKeepsTheOldestLeafUntilItIsOldItself(
            @ForAll @IntRange(max = 40) int sealedBefore) {
        LogUnderTest log = new LogUnderTest(new LogLimits(90 * HOUR, 1_000, ALWAYS, TINY));
        NaiveLog oracle = new NaiveLog();
        List<Long> times = new ArrayList<>();
        times.addAll(Collections.nCopies(4, 0L));
        times.addAll(Collections.nCopies(30, 80 * HOUR));
        times.add(0L);
        times.addAll(Collections.nCopies(sealedBefore, 91 * HOUR));
        times.add(75 * HOUR);
        times.addAll(Collections.nCopies(30, 95 * HOUR));
        for (long t : times) {
            assertThat(log.with(l -> l.query(t, WINDOWS))[2])
                    .isEqualTo(oracle.query(t, WINDOWS)[2]);
            log.with(l -> l.append(t, 1, 5, 0));
            oracle.append(t, 1, 5);
        }
    }

    @Test
    void aPaymentBeforeEverythingKeptIsCountedInItsPane() {
        LogUnderTest log = new LogUnderTest(new LogLimits(HOUR, 8, ALWAYS, TINY));
        for (int i = 1; i <= 60; i++) {
            long t = i * HOUR;
            log.with(l -> l.append(t, 1, 5, 0));
        }
        EventKey late = log.with(l -> l.append(HOUR, 1, 6, 0));
        long told = log.with(l -> l.outcome(late, OutcomeKind.REVERSED, 2 * HOUR));
        assertThat(told).isEqualTo(EventLog.GONE);
        WindowStatistics all = log.with(l -> l.query(60 * HOUR, Windows.of(ALWAYS)))[0];
        assertThat(all.count()).isEqualTo(61);
        assertThat(all.distinct()).isEqualTo(2);
        assertThat(all.approximate()).isTrue();
    }
}
