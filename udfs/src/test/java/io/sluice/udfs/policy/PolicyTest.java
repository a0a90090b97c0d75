package io.sluice.udfs.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.udfs.model.Action;
import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Channel;
import io.sluice.udfs.model.Money;
import io.sluice.udfs.model.RiskLevel;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class PolicyTest {

    private static final ModelMapping MAPPING = new ModelMapping(0.2, 0.6);

    @Test
    void breakEvenPointsScoreExactly61And81() {
        assertThat(MAPPING.score(0)).isZero();
        assertThat(MAPPING.score(0.2)).isEqualTo(61);
        assertThat(MAPPING.score(Math.nextDown(0.2))).isEqualTo(60);
        assertThat(MAPPING.score(0.6)).isEqualTo(81);
        assertThat(MAPPING.score(Math.nextDown(0.6))).isEqualTo(80);
        assertThat(MAPPING.score(1)).isEqualTo(100);
    }

    @Property
    void aHigherProbabilityNeverScoresLower(
            @ForAll @DoubleRange(max = 1) double one, @ForAll @DoubleRange(max = 1) double other) {
        int low = MAPPING.score(Math.min(one, other));
        int high = MAPPING.score(Math.max(one, other));
        assertThat(low).isLessThanOrEqualTo(high);
        assertThat(low >= 61).isEqualTo(Math.min(one, other) >= 0.2);
    }

    @Test
    void impossibleMappingsAndProbabilitiesAreRefused() {
        assertThatThrownBy(() -> new ModelMapping(0.6, 0.2)).hasMessageContaining("0.6");
        assertThatThrownBy(() -> MAPPING.score(Double.NaN)).hasMessageContaining("NaN");
    }

    @Test
    void ratesConvertExactlyIntoTheReference() {
        Rates rates = new Rates("r", "USD", Map.of("EUR", 1.25));
        assertThat(rates.toReference(new Money("1", 1_000_000, "EUR"))).isEqualTo(1_250_000);
        assertThat(rates.toReference(new Money("x", Long.MAX_VALUE, "USD")))
                .isEqualTo(Long.MAX_VALUE);
        assertThat(rates.toReference(new Money("x", Long.MAX_VALUE, "EUR")))
                .isEqualTo(Long.MAX_VALUE);
        assertThat(rates.toReference(new Money("1", 1_000_000, "XXX")))
                .isEqualTo(Assessment.NO_RATE);
        assertThatThrownBy(() -> new Rates("r", "USD", Map.of("EUR", 0.0)))
                .hasMessageContaining("EUR");
    }

    @Test
    void channelsThatCannotWaitStepUp() {
        Policy policy = PolicyDefaults.policy();
        assertThat(policy.action(RiskLevel.HIGH, Channel.CARD)).isEqualTo(Action.STEP_UP);
        assertThat(policy.action(RiskLevel.HIGH, Channel.UPI)).isEqualTo(Action.STEP_UP);
        assertThat(policy.action(RiskLevel.HIGH, Channel.INVOICE)).isEqualTo(Action.HOLD);
    }

    @Test
    void anOverrideFitsItsAlertsChannelsAndAmounts() {
        OverrideRule rule =
                new OverrideRule(
                        "r",
                        Set.of(AlertType.MULE_ACCOUNT),
                        Set.of(Channel.UPI),
                        10,
                        Action.FREEZE);
        Set<AlertType> mule = Set.of(AlertType.MULE_ACCOUNT);
        assertThat(rule.fits(mule, Channel.UPI, 10)).isTrue();
        assertThat(rule.fits(mule, Channel.UPI, Assessment.NO_RATE)).isTrue();
        assertThat(rule.fits(mule, Channel.UPI, 9)).isFalse();
        assertThat(rule.fits(mule, Channel.CARD, 10)).isFalse();
        assertThat(rule.fits(Set.of(), Channel.UPI, 10)).isFalse();
    }

    @Test
    void anIncompletePolicySaysWhatIsMissing() {
        Policy whole = PolicyDefaults.policy();
        assertThatThrownBy(() -> with(whole, Map.of(RiskLevel.SAFE, Action.APPROVE), 41))
                .hasMessage("actions.LOW is missing");
        assertThatThrownBy(() -> with(whole, whole.actions(), 101))
                .hasMessage("blindScore is 101, not within 0 to 100");
    }

    @Test
    void aShapeHasAWeekOfHours() {
        assertThat(ExpectedShape.FLAT.weights()).hasSize(168);
        assertThatThrownBy(() -> new ExpectedShape("s", List.of(1.0), 1, 1))
                .hasMessageContaining("168");
        assertThatThrownBy(() -> new ExpectedShape("s", Collections.nCopies(168, -1.0), 1, 1))
                .hasMessageContaining("negative");
        assertThatThrownBy(() -> new ExpectedShape("s", Collections.nCopies(168, 1.0), 0, 1))
                .hasMessageContaining("above 0");
    }

    @Test
    void kindsOfAnAccountAreAllItsValidEntries() {
        ListEntry payroll =
                new ListEntry(ListKind.PAYROLL, ListSubject.ACCOUNT, "Acme", "wages", "hr", 10, 20);
        Lists lists = new Lists("l", List.of(payroll));
        assertThat(lists.kindsOf("acme", 10)).containsExactly(ListKind.PAYROLL);
        assertThat(lists.kindsOf("acme", 20)).isEmpty();
        assertThat(lists.decisive(ListSubject.ACCOUNT, "acme", 10)).isEmpty();
        assertThat(lists.decisive(ListSubject.ACCOUNT, null, 10)).isEmpty();
        assertThat(lists.entries()).containsExactly(payroll);
    }

    private static Policy with(Policy policy, Map<RiskLevel, Action> actions, int blindScore) {
        return new Policy(
                policy.version(),
                policy.mode(),
                policy.weights(),
                policy.floors(),
                policy.priors(),
                blindScore,
                policy.corroboration(),
                policy.absence(),
                policy.model(),
                actions,
                policy.channelActions(),
                policy.listActions(),
                policy.overrides(),
                policy.suppression(),
                policy.thresholds());
    }
}
