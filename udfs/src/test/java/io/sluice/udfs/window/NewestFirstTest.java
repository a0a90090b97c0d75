package io.sluice.udfs.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.udfs.model.OutcomeKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class NewestFirstTest {

    private static final LogLimits LIMITS =
            new LogLimits(1_000_000, 1_000_000, 1_000_000, new LogShape(220, 4, 3));

    @Property(tries = 200)
    void walksBackOverTheEventsOfARange(@ForAll Random random) {
        LogUnderTest log = new LogUnderTest(LIMITS);
        List<EventKey> keys = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            long t = (long) i + random.nextInt(20);
            keys.add(log.with(l -> l.append(t, 1, random.nextInt(5), 0)));
        }
        for (int i = 0; i < 20; i++) {
            long after = random.nextInt(140);
            long upTo = after + random.nextInt(60);
            List<EventKey> expected =
                    keys.stream()
                            .filter(key -> key.time() > after && key.time() <= upTo)
                            .sorted(Comparator.reverseOrder())
                            .toList();
            List<EventKey> walked = log.with(l -> keysOf(l.newestFirst(upTo, after)));
            assertThat(walked).isEqualTo(expected);
        }
    }

    private static List<EventKey> keysOf(Iterable<Event> events) {
        List<EventKey> keys = new ArrayList<>();
        events.forEach(event -> keys.add(event.key()));
        return keys;
    }

    @Test
    void readsNoMoreLeavesThanItIsAskedFor() {
        LogUnderTest log = new LogUnderTest(LIMITS);
        for (int i = 0; i < 2_000; i++) {
            long t = i;
            log.with(l -> l.append(t, 1, 2, 0));
        }
        int before = log.accesses();
        log.with(l -> l.newestFirst(1_500, 0).iterator().next());
        assertThat(log.accesses() - before).isLessThan(12);
    }

    @Test
    void anEventComesBackAsItWasTold() {
        LogUnderTest log = new LogUnderTest(LIMITS);
        EventKey first = log.with(l -> l.append(10, -5, Long.MIN_VALUE, 0));
        EventKey second = log.with(l -> l.append(10, Long.MIN_VALUE, Long.MIN_VALUE, 0xA5));
        log.with(l -> l.outcome(second, OutcomeKind.CHARGEBACK, 50));
        log.with(l -> l.outcome(second, OutcomeKind.DECLINED, 20));
        log.with(l -> l.outcome(second, OutcomeKind.REVERSED, 50));
        Event event = log.with(l -> l.newestFirst(10, 9).iterator().next());
        assertThat(event.key()).isEqualTo(second);
        assertThat(event.amountMicros()).isEqualTo(Long.MIN_VALUE);
        assertThat(event.counterparty()).isEqualTo(Long.MIN_VALUE);
        assertThat(event.flags()).isEqualTo(0xA5);
        assertThat(event.previous()).isEqualTo(first);
        assertThat(event.outcomeAt(19)).isNull();
        assertThat(event.outcomeAt(20)).isEqualTo(OutcomeKind.DECLINED);
        assertThat(event.outcomeAt(50)).isEqualTo(OutcomeKind.REVERSED);
    }

    @Test
    void tellsWhatItKnowsOfItself() {
        LogUnderTest log = new LogUnderTest(LIMITS);
        log.with(l -> l.append(10, 1, 3, 0));
        EventKey late = log.with(l -> l.append(5, 1, 3, 0));
        log.with(l -> l.outcome(late, OutcomeKind.SETTLED, 7));
        long arrivals = log.with(EventLog::arrivals);
        long coverageSince = log.with(EventLog::coverageSince);
        Counterparty known = log.with(l -> l.counterparty(3));
        Counterparty stranger = log.with(l -> l.counterparty(4));
        assertThat(arrivals).isEqualTo(3);
        assertThat(coverageSince).isEqualTo(5);
        assertThat(known).isEqualTo(new Counterparty(5, new EventKey(10, 1), 2));
        assertThat(known.lastSeen()).isEqualTo(10);
        assertThat(stranger).isNull();
    }
}
