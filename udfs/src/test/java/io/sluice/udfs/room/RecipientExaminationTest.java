package io.sluice.udfs.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.udfs.model.AnalyzerId;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Channel;
import io.sluice.udfs.model.EvidenceState;
import io.sluice.udfs.model.Feature;
import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.Outcome;
import io.sluice.udfs.model.OutcomeKind;
import io.sluice.udfs.model.Payments;
import io.sluice.udfs.model.Room;
import io.sluice.udfs.model.WindowStatistic;
import io.sluice.udfs.policy.PolicyDefaults;
import io.sluice.udfs.window.LogLimits;
import org.junit.jupiter.api.Test;

class RecipientExaminationTest {

    private static final long DAY = 86_400_000;
    private static final FeatureRegistry REGISTRY =
            new FeatureRegistry(FeatureRegistry.DEFAULT_WINDOWS);

    private final RulesInForce rules = RulesInForce.of(PolicyDefaults.rulebook());
    private final RecipientExamination examination =
            new RecipientExamination(REGISTRY, LogLimits.DEFAULT, Attempts.UNCOUNTED);
    private final MemoryRecipientRows rows = new MemoryRecipientRows();

    @Test
    void badOutcomesMakeARecipientRiskyOnceTheyAreKnown() {
        for (int i = 0; i < 20; i++) {
            Examined examined = pay("t" + i, "sender" + i, Payments.NOON + i * DAY / 20);
            Outcome outcome =
                    new Outcome(
                            new Identity("sender" + i, "t" + i),
                            OutcomeKind.CHARGEBACK,
                            0,
                            Payments.NOON + 5 * DAY,
                            "bank",
                            0);
            assertThat(examination.apply(outcome, examined.event(), rows)).isPositive();
        }
        Assessment before = payment("before", "x", Payments.NOON + 2 * DAY);
        examination.examine(before, rows, rules);
        Assessment after = payment("after", "y", Payments.NOON + 8 * DAY);
        examination.examine(after, rows, rules);

        int bad = REGISTRY.index(Room.RECIPIENT, 5, WindowStatistic.BAD_COUNT);
        assertThat(before.features().get(bad)).isZero();
        assertThat(after.features().get(bad)).isEqualTo(20);
        int risk = REGISTRY.index(Feature.RECIPIENT_RISK);
        assertThat(before.features().get(risk)).isNaN();
        assertThat(after.features().get(risk)).isGreaterThan(0.5);
    }

    @Test
    void withoutARecipientNothingApplies() {
        Assessment nobody =
                Payments.assessment(Payments.of("t", "a", null, 10, Payments.NOON, Channel.CARD));
        Examined examined = examination.examine(nobody, rows, rules);
        assertThat(examined.evidence().get(0).analyzer()).isEqualTo(AnalyzerId.COUNTERPARTY);
        assertThat(examined.evidence().get(0).state()).isEqualTo(EvidenceState.NOT_APPLICABLE);
        assertThat(examined.event()).isNull();
    }

    private Examined pay(String id, String sender, long time) {
        return examination.examine(payment(id, sender, time), rows, rules);
    }

    private static Assessment payment(String id, String sender, long time) {
        return Payments.assessment(
                Payments.of(id, sender, "shop", 50, time, Channel.BANK_TRANSFER));
    }
}
