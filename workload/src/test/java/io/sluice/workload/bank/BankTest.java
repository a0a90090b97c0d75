package io.sluice.workload.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.sluice.udfs.model.Action;
import io.sluice.udfs.model.Channel;
import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.Merchant;
import io.sluice.udfs.model.Money;
import io.sluice.udfs.model.Outcome;
import io.sluice.udfs.model.OutcomeKind;
import io.sluice.workload.model.GeneratedPayment;
import io.sluice.workload.model.Label;
import io.sluice.workload.model.Payment;
import io.sluice.workload.model.PaymentBuilder;
import io.sluice.workload.model.Typology;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BankTest {

    private static final long PAID = 1_700_000_000_000L;
    private static final long HOUR = 3_600_000L;
    private static final long NEVER = Long.MAX_VALUE;
    private static final int MANY = 2_000;

    private final Bank bank = new Bank(BankOptions.DEFAULT, 1);

    private static PaymentBuilder builder(
            String sender, int number, String recipient, long micros) {
        Identity identity = new Identity(sender, "tx-" + number);
        Money money = new Money(micros / 1_000_000 + "", micros, "EUR");
        return new PaymentBuilder(identity, PAID, recipient, money, Channel.CARD);
    }

    private static GeneratedPayment genuine(PaymentBuilder builder) {
        Payment payment = builder.build();
        return new GeneratedPayment(payment, Label.genuine(payment.identity()));
    }

    private static GeneratedPayment fraud(int number, Typology typology) {
        Payment payment = builder("thief", number, "mule", 5_000_000).build();
        return new GeneratedPayment(payment, Label.fraud(payment.identity(), typology, "episode"));
    }

    private List<Outcome> act(GeneratedPayment payment, Action action) {
        bank.submitted(payment);
        assertThat(bank.decided(payment.payment().identity(), action)).isTrue();
        return bank.knownBy(NEVER);
    }

    private static List<OutcomeKind> kinds(List<Outcome> outcomes) {
        return outcomes.stream().map(Outcome::kind).toList();
    }

    @Test
    void approvedPaymentsSettleAfterOneOrTwoDays() {
        for (int i = 0; i < MANY; i++) {
            List<Outcome> outcomes = act(genuine(builder("a", i, "b", 5_000_000)), Action.APPROVE);
            assertThat(kinds(outcomes)).containsExactly(OutcomeKind.SETTLED);
            assertThat(outcomes.get(0).knownAt() - PAID).isBetween(24 * HOUR, 48 * HOUR);
        }
    }

    @Test
    void mostMissedFraudIsChargedBackDaysLaterAndSomeNever() {
        List<Long> delays = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            List<Outcome> outcomes = act(fraud(i, Typology.ACCOUNT_TAKEOVER), Action.APPROVE);
            assertThat(outcomes.get(0).kind()).isEqualTo(OutcomeKind.SETTLED);
            outcomes.stream()
                    .filter(outcome -> outcome.kind() == OutcomeKind.CHARGEBACK)
                    .forEach(outcome -> delays.add(outcome.knownAt() - PAID));
        }
        Collections.sort(delays);
        assertThat(delays.size() / (double) MANY).isBetween(0.72, 0.78);
        assertThat(delays.get(0)).isGreaterThan(48 * HOUR);
        assertThat(delays.get(delays.size() / 2) / (double) HOUR).isBetween(185.0, 212.0);
    }

    @Test
    void launderingIsSeldomFoundOutAndNeverChargedBack() {
        int found = 0;
        for (int i = 0; i < MANY; i++) {
            List<OutcomeKind> kinds = kinds(act(fraud(i, Typology.LAYERING), Action.APPROVE));
            assertThat(kinds).doesNotContain(OutcomeKind.CHARGEBACK);
            found += kinds.contains(OutcomeKind.FRAUD_CONFIRMED) ? 1 : 0;
        }
        assertThat(found / (double) MANY).isBetween(0.12, 0.18);
    }

    @Test
    void refusedPaymentsAreDeclinedAtOnceAndTheTruthComesLater() {
        int complaints = 0;
        for (int i = 0; i < MANY; i++) {
            List<Outcome> outcomes = act(genuine(builder("a", i, "b", 5_000_000)), Action.BLOCK);
            assertThat(outcomes.get(0).kind()).isEqualTo(OutcomeKind.DECLINED);
            assertThat(outcomes.get(0).knownAt() - PAID).isLessThan(1_000);
            complaints += kinds(outcomes).contains(OutcomeKind.GENUINE_CONFIRMED) ? 1 : 0;
        }
        assertThat(complaints / (double) MANY).isBetween(0.57, 0.63);
        assertThat(kinds(act(fraud(1, Typology.MIXING), Action.FREEZE)))
                .startsWith(OutcomeKind.DECLINED)
                .doesNotContain(OutcomeKind.SETTLED, OutcomeKind.GENUINE_CONFIRMED);
    }

    @Test
    void heldPaymentsAreReviewedWithinHours() {
        int confirmed = 0;
        int released = 0;
        for (int i = 0; i < MANY; i++) {
            Outcome ofFraud = act(fraud(i, Typology.MULE_FAN_IN), Action.HOLD).get(0);
            Outcome ofGenuine = act(genuine(builder("a", i, "b", 5_000_000)), Action.HOLD).get(0);
            assertThat(ofFraud.knownAt() - PAID).isBetween(HOUR, 8 * HOUR);
            assertThat(ofGenuine.knownAt() - PAID).isBetween(HOUR, 8 * HOUR + 200);
            confirmed += ofFraud.kind() == OutcomeKind.FRAUD_CONFIRMED ? 1 : 0;
            released += ofGenuine.kind() == OutcomeKind.RELEASED ? 1 : 0;
        }
        assertThat(confirmed / (double) MANY).isBetween(0.93, 0.97);
        assertThat(released / (double) MANY).isBetween(0.98, 1.0);
    }

    @Test
    void genuinePayersPassAChallengeAndFraudstersMostlyFail() {
        int genuinePassed = 0;
        int fraudPassed = 0;
        for (int i = 0; i < MANY; i++) {
            GeneratedPayment genuine = genuine(builder("a", i, "b", 5_000_000));
            genuinePassed +=
                    kinds(act(genuine, Action.STEP_UP)).contains(OutcomeKind.SETTLED) ? 1 : 0;
            GeneratedPayment fraud = fraud(i, Typology.CARD_TESTING);
            fraudPassed += kinds(act(fraud, Action.STEP_UP)).contains(OutcomeKind.SETTLED) ? 1 : 0;
        }
        assertThat(genuinePassed / (double) MANY).isBetween(0.94, 0.98);
        assertThat(fraudPassed / (double) MANY).isBetween(0.06, 0.10);
    }

    @Test
    void flaggedFraudIsRecalledByTheReviewOrSettles() {
        for (int i = 0; i < MANY; i++) {
            List<OutcomeKind> kinds = kinds(act(fraud(i, Typology.CARD_TESTING), Action.FLAG));
            assertThat(kinds.get(0)).isIn(OutcomeKind.FRAUD_CONFIRMED, OutcomeKind.SETTLED);
        }
    }

    @Test
    void aRefundInFullIsToldOfTheOriginal() {
        Merchant shop = new Merchant("SHOP", "shop", "5411");
        GeneratedPayment whole = genuine(builder("a", 1, "shop", 9_000_000).at(shop));
        GeneratedPayment other = genuine(builder("a", 2, "shop", 9_000_000).at(shop));
        act(whole, Action.APPROVE);
        act(other, Action.APPROVE);
        GeneratedPayment refund =
                genuine(builder("shop", 3, "a", 9_000_000).refundOf(whole.payment().id()));
        GeneratedPayment part =
                genuine(builder("shop", 4, "a", 4_000_000).refundOf(other.payment().id()));
        assertThat(act(refund, Action.APPROVE))
                .anySatisfy(
                        outcome -> {
                            assertThat(outcome.kind()).isEqualTo(OutcomeKind.REFUNDED);
                            assertThat(outcome.identity()).isEqualTo(whole.payment().identity());
                        });
        assertThat(kinds(act(part, Action.APPROVE))).containsExactly(OutcomeKind.SETTLED);
    }

    @Test
    void onlyTheFirstDecisionCountsAndStrangersAreIgnored() {
        GeneratedPayment payment = genuine(builder("a", 1, "b", 5_000_000));
        act(payment, Action.BLOCK);
        assertThat(bank.decided(payment.payment().identity(), Action.APPROVE)).isFalse();
        assertThat(bank.decided(new Identity("x", "y"), Action.APPROVE)).isFalse();
        assertThat(bank.knownBy(NEVER)).isEmpty();
        assertThat(bank.undecided()).isZero();
    }

    @Property(tries = 20)
    void orderOfDecisionsDoesNotMatterAndNothingIsToldEarly(@ForAll long seed) {
        List<GeneratedPayment> payments = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            payments.add(fraud(i, Typology.ACCOUNT_TAKEOVER));
        }
        List<Outcome> inOrder = stepwise(payments, payments);
        List<GeneratedPayment> shuffled = new ArrayList<>(payments);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(stepwise(payments, shuffled)).isEqualTo(inOrder);
    }

    private static List<Outcome> stepwise(
            List<GeneratedPayment> payments, List<GeneratedPayment> decisions) {
        Bank bank = new Bank(BankOptions.DEFAULT, 3);
        payments.forEach(bank::submitted);
        Action[] actions = Action.values();
        for (GeneratedPayment payment : decisions) {
            int choice = payments.indexOf(payment) % actions.length;
            bank.decided(payment.payment().identity(), actions[choice]);
        }
        List<Outcome> told = new ArrayList<>();
        for (long now = PAID; now < PAID + 4_000 * HOUR; now += 10 * HOUR) {
            long until = now;
            List<Outcome> known = bank.knownBy(now);
            assertThat(known)
                    .allSatisfy(
                            outcome ->
                                    assertThat(outcome.knownAt())
                                            .isBetween(until - 10 * HOUR, until));
            told.addAll(known);
        }
        return told;
    }

    @Test
    void refusesSharesOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BankOptions(2, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1))
                .withMessageContaining("stepUpGenuine");
    }
}
