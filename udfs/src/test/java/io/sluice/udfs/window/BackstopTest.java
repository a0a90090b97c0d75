package io.sluice.udfs.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.udfs.model.OutcomeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Rows that nobody wrote for longer than the backstop go, each by itself, while an account that
 * slowed down still writes its hot row: windows stay exact, and nothing fails.
 */
class BackstopTest {

    private static final long HOUR = 3_600_000;
    private static final long LATEST = 10 * HOUR;
    private static final long LONGEST = 72 * HOUR;
    private static final long BACKSTOP = 100 * HOUR;
    private static final Windows WINDOWS = Windows.of(HOUR, 24 * HOUR, LONGEST);
    private static final LogLimits LIMITS =
            new LogLimits(90 * HOUR, 10_000, 95 * HOUR, new LogShape(220, 4, 3));

    @Property(tries = 200)
    void windowsStayExactWhenOldRowsAreGone(@ForAll Random random) {
        live(new Account(random, LATEST), random);
    }

    @Property(tries = 200)
    void noPaymentIsTooLateForWhatIsThere(@ForAll Random random) {
        live(new Account(random, 10 * BACKSTOP), random);
    }

    private static void live(Account account, Random random) {
        for (int phase = 0; phase < 8; phase++) {
            long longestPause = (phase % 2 == 1 ? 60 : 1) * HOUR;
            for (int i = random.nextInt(80); i >= 0; i--) {
                account.pass(random.nextLong(longestPause));
                account.pay();
                if (random.nextInt(3) == 0) {
                    account.tell();
                }
            }
        }
    }

    private static final class Account {

        private final LogUnderTest log = new LogUnderTest(LIMITS);
        private final NaiveLog oracle = new NaiveLog();
        private final List<EventKey> keys = new ArrayList<>();
        private final Random random;
        private final long latest;
        private long now = 10 * BACKSTOP;

        Account(Random random, long latest) {
            this.random = random;
            this.latest = latest;
        }

        void pass(long time) {
            now += time;
            log.expire(now, BACKSTOP);
        }

        void pay() {
            long t = random.nextInt(4) == 0 ? now - random.nextLong(latest) : now;
            WindowStatistics[] exact = oracle.query(t, WINDOWS);
            WindowStatistics[] answers = log.with(l -> l.query(t, WINDOWS));
            long walked = log.with(l -> count(l.newestFirst(t, t - LONGEST)));
            if (t > now - LATEST) {
                assertThat(answers).isEqualTo(exact);
                assertThat(walked).isEqualTo(exact[2].count());
            }
            long amount = random.nextInt(1_000);
            long counterparty = random.nextInt(10);
            keys.add(log.with(l -> l.append(t, amount, counterparty, 0)));
            oracle.append(t, amount, counterparty);
        }

        private static long count(Iterable<Event> events) {
            return StreamSupport.stream(events.spliterator(), false).count();
        }

        /** An outcome of a payment that is gone has no number, and changes no window. */
        void tell() {
            EventKey key = keys.get(random.nextInt(keys.size()));
            long told = log.with(l -> l.outcome(key, OutcomeKind.CHARGEBACK, now));
            if (told > 0) {
                oracle.outcome(key, OutcomeKind.CHARGEBACK, now);
            } else {
                assertThat(key.time()).isLessThanOrEqualTo(now - LONGEST - LATEST);
            }
        }
    }
}
