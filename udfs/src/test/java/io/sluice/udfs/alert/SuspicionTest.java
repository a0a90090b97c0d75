package io.sluice.udfs.alert;

import static io.sluice.udfs.model.OutcomeKind.CHARGEBACK;
import static io.sluice.udfs.model.OutcomeKind.FRAUD_CONFIRMED;
import static io.sluice.udfs.model.OutcomeKind.GENUINE_CONFIRMED;
import static io.sluice.udfs.model.OutcomeKind.SETTLED;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.udfs.model.Action;
import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.Episode;
import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.Outcome;
import io.sluice.udfs.model.OutcomeKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SuspicionTest {

    private static final long MEMORY = 100;
    private static final Episode BURST =
            Episode.at(AlertType.VELOCITY_ANOMALY, Episode.sender("a"), 1000, 1);
    private static final Suspicion TOLD = Suspicion.NONE.after(alert(20), MEMORY);

    @Test
    void standsAsTheOutcomeKnownLastSays() {
        Suspicion genuine = after(TOLD, outcome(GENUINE_CONFIRMED, 10));

        assertThat(isGenuine(TOLD)).isFalse();
        assertThat(isGenuine(genuine)).isTrue();
        assertThat(isGenuine(after(genuine, outcome(CHARGEBACK, 9)))).isTrue();
        assertThat(isGenuine(after(genuine, outcome(CHARGEBACK, 11)))).isFalse();
    }

    @Test
    void standsBadIfTwoAreKnownAtOnceInEitherOrder() {
        Outcome bad = outcome(FRAUD_CONFIRMED, 10);
        Outcome good = outcome(GENUINE_CONFIRMED, 10);

        assertThat(isGenuine(after(after(TOLD, bad), good))).isFalse();
        assertThat(isGenuine(after(after(TOLD, good), bad))).isFalse();
    }

    @Test
    void hearsOnlyOfWhoseWillAPaymentWas() {
        assertThat(Suspicion.isTold(GENUINE_CONFIRMED)).isTrue();
        assertThat(Suspicion.isTold(CHARGEBACK)).isTrue();
        assertThat(Suspicion.isTold(SETTLED)).isFalse();
    }

    @Test
    void countsOnceInAnEpisodeUntilTheMemoryIsOver() {
        Suspicion genuine = after(TOLD, outcome(GENUINE_CONFIRMED, 10));
        Alert again = alert(20 + MEMORY);
        Alert late = alert(21 + MEMORY);

        assertThat(Suspicion.NONE.change(again, MEMORY)).isEqualTo(again);
        assertThat(TOLD.change(again, MEMORY)).isEqualTo(new Repeat(again, false));
        assertThat(genuine.change(again, MEMORY)).isEqualTo(new Repeat(again, true));
        assertThat(TOLD.change(late, MEMORY)).isEqualTo(late);
        assertThat(TOLD.after(again, MEMORY).told())
                .containsExactly(new Suspicion.Told(BURST, 20, 20 + MEMORY));
        assertThat(TOLD.after(late, MEMORY).told()).hasSize(2);
    }

    @Test
    void countsAnOutcomeWithinTheMemoryOnlyWhicheverIsReadFirst() {
        Outcome last = received(GENUINE_CONFIRMED, 5, 20 + MEMORY);
        Outcome late = received(CHARGEBACK, 6, 21 + MEMORY);
        List<Clearing> cleared = List.of(new Clearing(BURST, true, 20, 20 + MEMORY));
        Suspicion known = after(after(Suspicion.NONE, last), late);

        assertThat(known.after(alert(20), MEMORY).since(known, MEMORY)).isEqualTo(cleared);
        assertThat(after(TOLD, last).since(TOLD, MEMORY)).isEqualTo(cleared);
        assertThat(after(after(TOLD, last), late).since(after(TOLD, last), MEMORY)).isEmpty();
        Suspicion longer = after(after(TOLD, last), late);
        assertThat(longer.after(alert(21), MEMORY).since(longer, MEMORY))
                .containsExactly(new Clearing(BURST, false, 21, 21 + MEMORY));
    }

    @Test
    void doesNotCountAnOutcomeFromBeforeTheMemory() {
        Suspicion known = after(Suspicion.NONE, outcome(GENUINE_CONFIRMED, 10));

        assertThat(known.after(alert(20 + MEMORY), MEMORY).since(known, MEMORY)).hasSize(1);
        assertThat(known.after(alert(21 + MEMORY), MEMORY).since(known, MEMORY)).isEmpty();
    }

    @Test
    void keepsAnOutcomeThatIsToldAgainOnce() {
        Suspicion once = after(TOLD, received(CHARGEBACK, 5, 30));

        assertThat(after(once, received(CHARGEBACK, 5, 31))).isEqualTo(once);
        assertThat(after(once, received(CHARGEBACK, 5, 31 + MEMORY)).known()).hasSize(2);
    }

    @Property
    void turnsNeverLessAndAsOftenInWhateverOrderOutcomesCome(
            @ForAll @Size(max = 8) List<@IntRange(max = 9) Integer> told, @ForAll long seed) {
        Suspicion suspicion = TOLD;
        for (int one : told) {
            Suspicion after = after(suspicion, told(one));
            assertThat(turns(after)).isGreaterThanOrEqualTo(turns(suspicion));
            suspicion = after;
        }
        List<Integer> shuffled = new ArrayList<>(told);
        Collections.shuffle(shuffled, new Random(seed));
        Suspicion other = TOLD;
        for (int one : shuffled) {
            other = after(other, told(one));
        }
        assertThat(other).isEqualTo(suspicion);
    }

    private static Suspicion after(Suspicion suspicion, Outcome outcome) {
        return suspicion.after(outcome, MEMORY);
    }

    private static int turns(Suspicion suspicion) {
        return suspicion.turns(suspicion.told().get(0), MEMORY).size();
    }

    private static boolean isGenuine(Suspicion suspicion) {
        return ((Repeat) suspicion.change(alert(20), MEMORY)).genuine();
    }

    private static Alert alert(long knownAt) {
        return new Alert(BURST, new Identity("a", "t"), 1, 1, 70, Action.HOLD, "why", 3, knownAt);
    }

    /** Even ones are genuine; two at a time share a moment. */
    private static Outcome told(int number) {
        return outcome(number % 2 == 0 ? GENUINE_CONFIRMED : CHARGEBACK, number / 2);
    }

    private static Outcome outcome(OutcomeKind kind, long knownAt) {
        return received(kind, knownAt, 20);
    }

    private static Outcome received(OutcomeKind kind, long knownAt, long receivedAt) {
        return new Outcome(new Identity("a", "t"), kind, 1, knownAt, "desk", receivedAt);
    }
}
