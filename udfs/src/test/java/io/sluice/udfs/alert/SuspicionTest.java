package io.sluice.udfs.alert;

import static io.sluice.udfs.model.OutcomeKind.CHARGEBACK;
import static io.sluice.udfs.model.OutcomeKind.FRAUD_CONFIRMED;
import static io.sluice.udfs.model.OutcomeKind.GENUINE_CONFIRMED;
import static io.sluice.udfs.model.OutcomeKind.SETTLED;
import static org.assertj.core.api.Assertions.assertThat;

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

    @Test
    void standsAsTheOutcomeKnownLastSays() {
        Suspicion genuine = Suspicion.NONE.after(outcome(GENUINE_CONFIRMED, 10));

        assertThat(Suspicion.NONE.isGenuine()).isFalse();
        assertThat(genuine.isGenuine()).isTrue();
        assertThat(genuine.after(outcome(CHARGEBACK, 9)).isGenuine()).isTrue();
        assertThat(genuine.after(outcome(CHARGEBACK, 11)).isGenuine()).isFalse();
    }

    @Test
    void standsBadIfTwoAreKnownAtOnceInEitherOrder() {
        Outcome bad = outcome(FRAUD_CONFIRMED, 10);
        Outcome good = outcome(GENUINE_CONFIRMED, 10);

        assertThat(Suspicion.NONE.after(bad).after(good).isGenuine()).isFalse();
        assertThat(Suspicion.NONE.after(good).after(bad).isGenuine()).isFalse();
    }

    @Test
    void hearsOnlyOfWhoseWillAPaymentWas() {
        assertThat(Suspicion.isTold(GENUINE_CONFIRMED)).isTrue();
        assertThat(Suspicion.isTold(CHARGEBACK)).isTrue();
        assertThat(Suspicion.isTold(SETTLED)).isFalse();
    }

    @Test
    void isInAnEpisodeOnce() {
        Episode burst = Episode.at(AlertType.VELOCITY_ANOMALY, Episode.sender("a"), 1000, 1);
        Suspicion once = Suspicion.NONE.in(burst, 5);

        assertThat(Suspicion.NONE.isIn(burst)).isFalse();
        assertThat(once.isIn(burst)).isTrue();
        assertThat(once.in(burst, 9)).isEqualTo(new Suspicion(List.of(burst), List.of(), 9));
    }

    @Test
    void countsHowOftenItTurned() {
        Suspicion genuine = Suspicion.NONE.after(outcome(GENUINE_CONFIRMED, 10));

        assertThat(Suspicion.NONE.after(outcome(CHARGEBACK, 9)).turns()).isZero();
        assertThat(genuine.after(outcome(GENUINE_CONFIRMED, 11)).turns()).isEqualTo(1);
        assertThat(genuine.after(outcome(CHARGEBACK, 9)).turns()).isEqualTo(1);
        assertThat(genuine.after(outcome(CHARGEBACK, 11)).turns()).isEqualTo(2);
    }

    @Property
    void turnsNeverLessAndAsOftenInWhateverOrderOutcomesCome(
            @ForAll @Size(max = 8) List<@IntRange(max = 9) Integer> told, @ForAll long seed) {
        Suspicion suspicion = Suspicion.NONE;
        for (int one : told) {
            Suspicion after = suspicion.after(told(one));
            assertThat(after.turns()).isGreaterThanOrEqualTo(suspicion.turns());
            suspicion = after;
        }
        List<Integer> shuffled = new ArrayList<>(told);
        Collections.shuffle(shuffled, new Random(seed));
        Suspicion other = Suspicion.NONE;
        for (int one : shuffled) {
            other = other.after(told(one));
        }
        assertThat(other).isEqualTo(suspicion);
    }

    /** Even ones are genuine; two at a time share a moment. */
    private static Outcome told(int number) {
        return outcome(number % 2 == 0 ? GENUINE_CONFIRMED : CHARGEBACK, number / 2);
    }

    private static Outcome outcome(OutcomeKind kind, long knownAt) {
        return new Outcome(new Identity("a", "t"), kind, 1, knownAt, "desk", 20);
    }
}
