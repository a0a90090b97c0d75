package io.sluice.job.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.udfs.graph.Answer;
import io.sluice.udfs.graph.NetworkFindings;
import io.sluice.udfs.graph.NetworkPayment;
import io.sluice.udfs.graph.SearchOutcome;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A search that meets messages of its own past. */
class SearchFunctionTest {

    private static final NetworkPayment PAYMENT = new NetworkPayment(1, 2, 3, 0, 0, 100);
    private static final Instant NOW = Instant.ofEpochMilli(1_000_000);

    private final Recorder context = new Recorder();
    private final AtomicReference<Instant> clock = new AtomicReference<>(NOW);
    private final SearchFunction search = search();

    @Test
    void aPaymentThatWasStoredBeforeALongOutageIsSearchedForAllTheSame() {
        search.invoke(context, new NetworkMessage.Stored(PAYMENT));
        assertThat(context.found()).isEmpty();
        answerAll(search);

        assertThat(context.found())
                .extracting(NetworkFindings::outcome)
                .containsExactly(SearchOutcome.COMPLETE);
    }

    @Test
    void answersToWhatWasAskedBeforeTheLastRestoreCountForNothing() {
        search.invoke(context, new NetworkMessage.Stored(PAYMENT));
        List<NetworkMessage.Ask> first = context.asked();
        clock.set(NOW.plusSeconds(60));
        SearchFunction restored = search();
        restored.invoke(context, told(first.get(0)));
        List<NetworkMessage.Ask> second = context.asked();
        clock.set(NOW.plusSeconds(120));
        SearchFunction again = search();
        again.invoke(context, told(first.get(1)));
        List<NetworkMessage.Ask> third = context.asked();

        second.forEach(ask -> again.invoke(context, told(ask)));
        assertThat(context.found()).isEmpty();
        third.forEach(ask -> again.invoke(context, told(ask)));

        assertThat(context.found())
                .extracting(NetworkFindings::outcome)
                .containsExactly(SearchOutcome.COMPLETE);
    }

    @Test
    void aSearchEndsAtTheLimitOfItsTime() {
        search.invoke(context, new NetworkMessage.Stored(PAYMENT));
        NetworkMessage.Ask asked = context.asked().get(0);
        Instant late = NOW.plus(TownJob.LONG).plusMillis(1);
        clock.set(late);
        search.invoke(context, told(asked));

        assertThat(context.found())
                .extracting(NetworkFindings::outcome)
                .containsExactly(SearchOutcome.OUT_OF_TIME);
    }

    private void answerAll(SearchFunction function) {
        for (NetworkMessage.Ask ask : context.asked()) {
            function.invoke(context, told(ask));
        }
    }

    private static NetworkMessage.Told told(NetworkMessage.Ask ask) {
        return new NetworkMessage.Told(
                ask.errand(), Answer.none(ask.question().node(), ask.question().direction()));
    }

    private SearchFunction search() {
        return new SearchFunction(
                TownJob.settings(TownJob.unlimited(4)), new SettableClock(clock::get));
    }

    /** A clock that a test sets. */
    private static final class SettableClock extends Clock {

        private final Supplier<Instant> now;

        SettableClock(Supplier<Instant> now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
