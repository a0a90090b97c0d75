package io.sluice.udfs.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.udfs.model.Action;
import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.AnalyzerId;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Channel;
import io.sluice.udfs.model.Decision;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.EvidenceState;
import io.sluice.udfs.model.Payments;
import io.sluice.udfs.model.Reason;
import io.sluice.udfs.model.ReasonCode;
import io.sluice.udfs.model.RiskLevel;
import io.sluice.udfs.model.Room;
import io.sluice.udfs.model.Subject;
import io.sluice.udfs.model.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final Rulebook RULES = PolicyDefaults.rulebook();

    @Test
    void cleanEvidenceIsApproved() {
        Decision decision = judge(Payments.card("t", 10), clean());

        assertThat(decision.level()).isEqualTo(RiskLevel.SAFE);
        assertThat(decision.action()).isEqualTo(Action.APPROVE);
        assertThat(decision.confidence()).isEqualTo(1);
        assertThat(decision.degraded()).isFalse();
        assertThat(decision.anomaly()).isNull();
    }

    @Test
    void oneStrongAnalyzerCanStopAPayment() {
        List<Evidence> evidence = clean();
        evidence.set(
                0,
                Evidence.scored(
                        AnalyzerId.VELOCITY,
                        90,
                        List.of(reason(ReasonCode.BURST, 90)),
                        Set.of(AlertType.VELOCITY_ANOMALY)));

        Decision card = judge(Payments.card("t", 10), evidence);
        Decision transfer =
                judge(
                        Payments.of("t", "a", "b", 10, Payments.NOON, Channel.BANK_TRANSFER),
                        evidence);

        assertThat(card.score()).isEqualTo(61);
        assertThat(card.action()).isEqualTo(Action.STEP_UP);
        assertThat(transfer.action()).isEqualTo(Action.HOLD);
        assertThat(card.anomaly()).isEqualTo(AlertType.VELOCITY_ANOMALY);
        assertThat(card.reasons()).extracting(Reason::code).containsExactly(ReasonCode.BURST);
    }

    @Test
    void analyzersThatNameSomethingCorroborateEachOther() {
        List<Evidence> two = clean();
        two.add(named(AnalyzerId.DEVICE, 75, AlertType.DEVICE_CHANGE));
        assertThat(judge(Payments.card("t", 10), two).score()).isEqualTo(41);
        two.add(named(AnalyzerId.AMOUNT, 85, AlertType.AMOUNT_ANOMALY));
        assertThat(judge(Payments.card("t", 10), two).score()).isEqualTo(63);

        List<Evidence> three = clean();
        three.add(named(AnalyzerId.VELOCITY, 90, AlertType.VELOCITY_ANOMALY));
        three.add(named(AnalyzerId.BIOMETRIC, 80, AlertType.BIOMETRIC_ANOMALY));
        assertThat(judge(Payments.card("t", 10), three).level()).isEqualTo(RiskLevel.HIGH);
        three.add(named(AnalyzerId.AMOUNT, 85, AlertType.AMOUNT_ANOMALY));
        assertThat(judge(Payments.card("t", 10), three).level()).isEqualTo(RiskLevel.CRITICAL);
    }

    @Test
    void neitherHintsNorTheModelCorroborate() {
        List<Evidence> evidence = clean();
        evidence.add(named(AnalyzerId.VELOCITY, 90, AlertType.VELOCITY_ANOMALY));
        evidence.add(scored(AnalyzerId.DEVICE, 55));
        evidence.add(named(AnalyzerId.MODEL, 50, AlertType.MODEL_ANOMALY));

        assertThat(judge(Payments.card("t", 10), evidence).score()).isEqualTo(61);
    }

    @Test
    void theModelAloneCanStopAPayment() {
        List<Evidence> evidence = clean();
        evidence.add(
                Evidence.scored(AnalyzerId.MODEL, 85, List.of(), Set.of(AlertType.MODEL_ANOMALY)));

        assertThat(judge(Payments.card("t", 10), evidence).action()).isEqualTo(Action.BLOCK);
    }

    @Test
    void whoWithholdsTheDeviceScoresNoLessThanWhoShowsTheUsualOne() {
        List<Evidence> shown = clean();
        List<Evidence> hidden = clean();
        shown.add(scored(AnalyzerId.DEVICE, 0));
        hidden.add(
                Evidence.withheld(
                        AnalyzerId.DEVICE,
                        Reason.of(ReasonCode.EVIDENCE_WITHHELD, Subject.DEVICE, 0, "device", "9")));
        assertThat(judge(Payments.card("t", 10), hidden).score())
                .isGreaterThan(judge(Payments.card("t", 10), shown).score());
        assertThat(judge(Payments.card("t", 10), hidden).missing())
                .containsExactly(AnalyzerId.DEVICE);
    }

    @Test
    void notApplicableRenormalises() {
        List<Evidence> without =
                List.of(
                        scored(AnalyzerId.VELOCITY, 50),
                        scored(AnalyzerId.AMOUNT, 50),
                        Evidence.absent(AnalyzerId.DEVICE, EvidenceState.NOT_APPLICABLE));

        assertThat(judge(Payments.card("t", 10), without).score()).isEqualTo(50);
        assertThat(judge(Payments.card("t", 10), without).confidence()).isEqualTo(1);
    }

    @Test
    void tooLittleHistoryCountsAsThePrior() {
        List<Evidence> young =
                List.of(
                        Evidence.absent(AnalyzerId.VELOCITY, EvidenceState.INSUFFICIENT_HISTORY),
                        Evidence.absent(AnalyzerId.AMOUNT, EvidenceState.INSUFFICIENT_HISTORY));
        Decision decision = judge(Payments.card("t", 10), young);

        assertThat(decision.score()).isEqualTo(25);
        assertThat(decision.missing()).containsExactly(AnalyzerId.VELOCITY, AnalyzerId.AMOUNT);
        assertThat(decision.confidence()).isZero();
    }

    @Test
    void whoHidesEverythingIsFlagged() {
        List<Evidence> nothing = new ArrayList<>();
        for (AnalyzerId analyzer : AnalyzerId.values()) {
            nothing.add(Evidence.absent(analyzer, EvidenceState.NOT_APPLICABLE));
        }
        Decision decision = judge(Payments.card("t", 10), nothing);

        assertThat(decision.score()).isEqualTo(RULES.policy().blindScore());
        assertThat(decision.action()).isEqualTo(Action.FLAG);
    }

    @Test
    void failedEvidenceHoldsHighValuesAndDegradesAll() {
        List<Evidence> evidence = clean();
        evidence.set(1, Evidence.absent(AnalyzerId.AMOUNT, EvidenceState.FAILED));

        Decision low = judge(Payments.card("t", 10), evidence);
        Decision high =
                judge(
                        Payments.of("t", "a", "b", 5_000, Payments.NOON, Channel.BANK_TRANSFER),
                        evidence);

        assertThat(low.degraded()).isTrue();
        assertThat(low.action()).isEqualTo(Action.APPROVE);
        assertThat(high.action()).isEqualTo(Action.HOLD);
        assertThat(high.override()).isEqualTo("absence:AMOUNT");
        assertThat(high.reasons().get(0).code()).isEqualTo(ReasonCode.EVIDENCE_MISSING);
    }

    @Test
    void sanctionsStandAboveBlacklistAboveWhitelist() {
        ListEntry white = entry(ListKind.WHITELISTED, "alice");
        ListEntry black = entry(ListKind.BLACKLISTED, "bob");
        ListEntry sanction = entry(ListKind.SANCTIONED, "BOB");

        assertThat(listed(white).action()).isEqualTo(Action.APPROVE);
        assertThat(listed(white, black).action()).isEqualTo(Action.BLOCK);
        Decision sanctioned = listed(white, black, sanction);
        assertThat(sanctioned.action()).isEqualTo(Action.FREEZE);
        assertThat(sanctioned.score()).isEqualTo(100);
        assertThat(sanctioned.anomaly()).isEqualTo(AlertType.SANCTIONED_INTERACTION);
        assertThat(sanctioned.override()).isEqualTo("list:sanctioned");
        assertThat(sanctioned.reasons().get(0).text())
                .isEqualTo("BOB is on the sanctioned list: because");
        assertThat(sanctioned.reasons().get(0).subject()).isEqualTo(Subject.RECIPIENT);
    }

    @Test
    void aListEntryHoldsOnlyInItsTime() {
        ListEntry over =
                new ListEntry(
                        ListKind.BLACKLISTED,
                        ListSubject.ACCOUNT,
                        "bob",
                        "because",
                        "carol",
                        0,
                        Payments.NOON);

        assertThat(listed(over).action()).isEqualTo(Action.APPROVE);
    }

    @Test
    void everySubjectOfAPaymentIsLookedUp() {
        Transaction full = Payments.full();
        List<ListEntry> each =
                List.of(
                        subject(ListSubject.DEVICE, "D-1"),
                        subject(ListSubject.IP, "10.0.0.1"),
                        subject(ListSubject.INSTRUMENT, "vpa@bank"),
                        subject(ListSubject.MERCHANT, "m-1"),
                        subject(ListSubject.TOKEN, "0x02"));
        for (ListEntry entry : each) {
            Rulebook rules = RULES.with(new Lists("l", List.of(entry)));
            Assessment assessment = assess(full, clean());
            assertThat(Verdict.judge(assessment, rules, 1, 0).action())
                    .as(entry.subject().name())
                    .isEqualTo(Action.BLOCK);
        }
    }

    @Test
    void aRuleHardensButNeverSoftens() {
        OverrideRule hard =
                new OverrideRule("cap", Set.of(), Set.of(Channel.CARD), 5_000_000, Action.BLOCK);
        OverrideRule soft = new OverrideRule("soft", Set.of(), Set.of(), 0, Action.APPROVE);
        List<Evidence> flagged = clean();
        flagged.add(
                Evidence.scored(AnalyzerId.MODEL, 50, List.of(), Set.of(AlertType.MODEL_ANOMALY)));

        Decision decision = ruled(flagged, hard, soft);
        assertThat(decision.action()).isEqualTo(Action.BLOCK);
        assertThat(decision.override()).isEqualTo("rule:cap");
        assertThat(ruled(flagged, soft).action()).isEqualTo(Action.FLAG);
    }

    @Test
    void atMostFourReasonsEachOnceStrongestFirst() {
        List<Reason> many = new ArrayList<>();
        for (ReasonCode code : ReasonCode.values()) {
            many.add(reason(code, code.ordinal()));
            many.add(reason(code, code.ordinal()));
        }
        Decision decision =
                judge(
                        Payments.card("t", 10),
                        List.of(Evidence.scored(AnalyzerId.PATTERN, 50, many, Set.of())));

        assertThat(decision.reasons()).hasSize(4).doesNotHaveDuplicates();
        assertThat(decision.reasons())
                .extracting(Reason::strength)
                .isSortedAccordingTo((a, b) -> b - a);
    }

    @Test
    void aDecisionNamesTheVersionsOfEachRoom() {
        Assessment assessment =
                Payments.assessment(Payments.card("t", 1))
                        .with(clean(), RULES.versions(Room.SENDER, null))
                        .with(List.of(), RULES.versions(Room.VERDICT, "gbm-1"));

        assertThat(Verdict.judge(assessment, RULES, 1, 0).versions())
                .extracting(v -> v.room() + ":" + v.policy() + ":" + v.models())
                .containsExactly("SENDER:default-1:null", "VERDICT:default-1:gbm-1");
    }

    private static Decision listed(ListEntry... entries) {
        Rulebook rules = RULES.with(new Lists("l", List.of(entries)));
        return Verdict.judge(assess(Payments.card("t", 10), clean()), rules, 1, 0);
    }

    private static Decision ruled(List<Evidence> evidence, OverrideRule... rules) {
        Policy policy = RULES.policy();
        Policy ruled =
                new Policy(
                        "ruled",
                        policy.mode(),
                        policy.weights(),
                        policy.floors(),
                        policy.priors(),
                        policy.blindScore(),
                        policy.corroboration(),
                        policy.absence(),
                        policy.model(),
                        policy.actions(),
                        policy.channelActions(),
                        policy.listActions(),
                        List.of(rules),
                        policy.suppression(),
                        policy.thresholds());
        return Verdict.judge(assess(Payments.card("t", 10), evidence), RULES.with(ruled), 1, 0);
    }

    private static ListEntry entry(ListKind kind, String account) {
        return new ListEntry(
                kind, ListSubject.ACCOUNT, account, "because", "carol", 0, Long.MAX_VALUE);
    }

    private static ListEntry subject(ListSubject subject, String value) {
        return new ListEntry(
                ListKind.BLACKLISTED, subject, value, "because", "carol", 0, Long.MAX_VALUE);
    }

    private static Decision judge(Transaction payment, List<Evidence> evidence) {
        return Verdict.judge(assess(payment, evidence), RULES, Decision.BINDING, Payments.NOON);
    }

    private static Assessment assess(Transaction payment, List<Evidence> evidence) {
        return Payments.assessment(payment).with(evidence, RULES.versions(Room.SENDER, null));
    }

    private static Evidence named(AnalyzerId analyzer, int score, AlertType type) {
        return Evidence.scored(
                analyzer, score, List.of(reason(ReasonCode.BURST, score)), Set.of(type));
    }

    private static List<Evidence> clean() {
        return new ArrayList<>(
                List.of(
                        scored(AnalyzerId.VELOCITY, 5),
                        scored(AnalyzerId.AMOUNT, 5),
                        scored(AnalyzerId.PATTERN, 0),
                        scored(AnalyzerId.TIMING, 10)));
    }

    private static Evidence scored(AnalyzerId analyzer, int score) {
        return Evidence.scored(analyzer, score, List.of(), Set.of());
    }

    private static Reason reason(ReasonCode code, int strength) {
        return Reason.of(code, Subject.SENDER, strength, "1", "2", "3");
    }
}
