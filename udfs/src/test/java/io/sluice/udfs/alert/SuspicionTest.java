package io.sluice.udfs.alert;

import static io.sluice.udfs.model.OutcomeKind.CHARGEBACK;
import static io.sluice.udfs.model.OutcomeKind.FRAUD_CONFIRMED;
import static io.sluice.udfs.model.OutcomeKind.GENUINE_CONFIRMED;
import static io.sluice.udfs.model.OutcomeKind.SETTLED;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.Outcome;
import io.sluice.udfs.model.OutcomeKind;
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

    private static Outcome outcome(OutcomeKind kind, long knownAt) {
        return new Outcome(new Identity("a", "t"), kind, 1, knownAt, "desk", 20);
    }
}
