package io.sluice.udfs.analyzer.pattern;

import static io.sluice.udfs.analyzer.Town.DAY;
import static io.sluice.udfs.analyzer.Town.HOUR;
import static io.sluice.udfs.analyzer.Town.MINUTE;
import static io.sluice.udfs.analyzer.Town.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.udfs.analyzer.Pay;
import io.sluice.udfs.analyzer.Town;
import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.EvidenceState;
import io.sluice.udfs.model.OutcomeKind;
import io.sluice.udfs.model.ReasonCode;
import io.sluice.udfs.model.TransactionKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must be found. */
class PatternAnalyzerTest {

    private static final String KNOWN = "0x1234567890abcdef1234567890abcdef12345678";
    private static final String IMITATION = "0x1234aaaabbbbccccddddeeeeffff000011115678";

    private final Town town = new Town();

    @BeforeEach
    void aliceHasAPast() {
        for (int day = 0; day < 30; day++) {
            town.pay(Pay.transfer("alice", "friend-" + day % 3, 20 + day, START + day * DAY));
        }
    }

    private static long today(long millis) {
        return START + 30 * DAY + millis;
    }

    @Test
    void theSameAmountToManyIsLayering() {
        Evidence last = null;
        for (int i = 0; i < 5; i++) {
            last = pattern(Pay.transfer("alice", "shell-" + i, 900 + i, today(i * MINUTE)));
        }
        assertThat(last.alertTypes()).containsExactly(AlertType.LAYERING);
        assertThat(last.score()).isBetween(70, 95);
        assertThat(last.reasons().get(0).code()).isEqualTo(ReasonCode.SAME_AMOUNT_TO_MANY);
        assertThat(last.reasons().get(0).text())
                .isEqualTo("about 904.00 sent to 5 counterparties within 24 hours");
    }

    @Test
    void fundsScatteredToManyAreMixing() {
        Evidence last = null;
        for (int i = 0; i < 14; i++) {
            last = pattern(Pay.transfer("alice", "hole-" + i, 40 + 17 * i, today(i * MINUTE)));
        }
        assertThat(last.alertTypes()).contains(AlertType.MIXING_DETECTED);
        assertThat(last.score()).isBetween(70, 95);
    }

    @Test
    void dustForManyIsADustAttack() {
        Evidence last = null;
        for (int i = 0; i < 10; i++) {
            last =
                    pattern(
                            Pay.onChain(
                                    "alice", "wallet-" + i, 0.01, today(i * MINUTE), "t" + i, i));
        }
        assertThat(last.alertTypes()).contains(AlertType.DUST_ATTACK);
    }

    @Test
    void backAndForthIsWashTrading() {
        Evidence last = null;
        for (int i = 0; i < 3; i++) {
            last = pattern(Pay.transfer("alice", "twin", 500 + i, today(i * HOUR)));
            town.pay(Pay.transfer("twin", "alice", 499 + i, today(i * HOUR + 20 * MINUTE)));
        }
        assertThat(last.alertTypes()).contains(AlertType.WASH_TRADING);
        assertThat(last.score()).isBetween(70, 95);
    }

    @Test
    void aStrangersMoneyThatGoesBackAtOnceIsARoundTrip() {
        town.pay(Pay.transfer("stranger", "alice", 800, today(0)));
        Evidence back = pattern(Pay.transfer("alice", "stranger", 800, today(10 * MINUTE)));
        assertThat(back.alertTypes()).contains(AlertType.PATTERN_ANOMALY);
        assertThat(back.reasons())
                .anyMatch(
                        reason ->
                                reason.text()
                                        .equals(
                                                "100 % of what came from this counterparty goes"
                                                        + " back after 10 minutes"));
    }

    @Test
    void aLargeSumThatLeavesWithinMinutesPassesThrough() {
        town.pay(Pay.transfer("source", "alice", 5_000, today(0)));
        Evidence out = pattern(Pay.transfer("alice", "sink", 4_800, today(12 * MINUTE)));
        assertThat(out.alertTypes()).containsExactly(AlertType.RAPID_PASS_THROUGH);
        assertThat(out.score()).isBetween(70, 95);
        assertThat(out.reasons().get(0).text())
                .isEqualTo("96 % of 5000.00 received leaves within 12 minutes");
    }

    @Test
    void passingOnTheSameWayAgainIsStronger() {
        town.pay(Pay.transfer("source", "alice", 5_000, today(0)));
        int first = pattern(Pay.transfer("alice", "sink", 4_800, today(12 * MINUTE))).score();
        town.pay(Pay.transfer("origin", "alice", 6_000, today(2 * HOUR)));
        Evidence again = pattern(Pay.transfer("alice", "sink", 5_900, today(3 * HOUR)));
        assertThat(again.alertTypes()).contains(AlertType.RAPID_PASS_THROUGH);
        assertThat(again.score()).isGreaterThan(first);
    }

    @Test
    void whoCollectsFromManyAndPassesOnIsAMule() {
        for (int i = 0; i < 6; i++) {
            town.pay(Pay.transfer("victim-" + i, "mule", 300 + 40 * i, today(i * HOUR)));
        }
        Evidence out = pattern(Pay.transfer("mule", "boss", 2_300, today(7 * HOUR)));
        assertThat(out.alertTypes())
                .containsExactlyInAnyOrder(AlertType.MULE_ACCOUNT, AlertType.RAPID_PASS_THROUGH);
    }

    @Test
    void inAndOutInOneChainTransactionIsAFlashLoan() {
        town.pay(Pay.onChain("pool", "alice", 100_000, today(0), "0xt", 7));
        Evidence out = pattern(Pay.onChain("alice", "pool", 100_090, today(0), "0xt", 7));
        assertThat(out.alertTypes()).contains(AlertType.FLASH_LOAN_ATTACK);
        assertThat(out.score()).isEqualTo(90);
    }

    @Test
    void inAndOutInOneBlockIsAFlashLoanToo() {
        town.pay(Pay.onChain("pool", "alice", 100_000, today(0), "0xt", 7));
        Evidence out = pattern(Pay.onChain("alice", "sink", 99_000, today(0), "0xu", 7));
        assertThat(out.alertTypes()).contains(AlertType.FLASH_LOAN_ATTACK);
    }

    @Test
    void anAddressWithTheHeadAndTailOfAKnownOneIsPoisoning() {
        knownWallet();
        Evidence fooled = pattern(Pay.onChain("alice", IMITATION, 300, today(HOUR), "b", 2));
        assertThat(fooled.alertTypes()).containsExactly(AlertType.ADDRESS_POISONING);
        assertThat(fooled.reasons().get(0).text())
                .isEqualTo("recipient " + IMITATION + " imitates the known " + KNOWN);
        assertThat(fooled.score()).isBetween(70, 94);
    }

    @Test
    void dustFromItMakesPoisoningCertain() {
        knownWallet();
        town.pay(Pay.onChain(IMITATION, "alice", 0.001, today(30 * MINUTE), "d", 1));
        Evidence fooled = pattern(Pay.onChain("alice", IMITATION, 300, today(HOUR), "b", 2));
        assertThat(fooled.score()).isEqualTo(95);
        assertThat(fooled.reasons().get(0).code()).isEqualTo(ReasonCode.LOOKALIKE_AFTER_DUST);
    }

    @Test
    void aRetryToAnImitationIsAsSuspiciousAsTheFirst() {
        knownWallet();
        for (int i = 0; i < 5; i++) {
            Pay retry = Pay.onChain("alice", IMITATION, 300, today(i * MINUTE), "b" + i, 2);
            assertThat(pattern(retry).alertTypes()).contains(AlertType.ADDRESS_POISONING);
        }
    }

    @Test
    void aConfusableAccountNameIsPoisoning() {
        town.pay(Pay.transfer("alice", "paypal.billing@okaxis", 30, today(0)));
        Evidence fooled = pattern(Pay.transfer("alice", "paypa1.biIIing@okaxis", 30, today(HOUR)));
        assertThat(fooled.alertTypes()).containsExactly(AlertType.ADDRESS_POISONING);
    }

    @Test
    void aFirstPaymentHigherThanAllIsAHintWithoutAName() {
        Evidence high = pattern(Pay.transfer("alice", "newcomer", 900, today(0)));
        assertThat(high.alertTypes()).isEmpty();
        assertThat(high.score()).isBetween(20, 60);
        assertThat(high.reasons().get(0).text())
                .isEqualTo("first payment to this counterparty, higher than 100 % of all");
    }

    @Test
    void anAccountWithoutPastIsUnknownButNotBlind() {
        assertThat(pattern(Pay.transfer("newborn", "shop", 10, today(0))).state())
                .isEqualTo(EvidenceState.INSUFFICIENT_HISTORY);
        town.pay(Pay.transfer("source", "fresh", 5_000, today(0)));
        assertThat(pattern(Pay.transfer("fresh", "sink", 4_900, today(MINUTE))).alertTypes())
                .contains(AlertType.RAPID_PASS_THROUGH);
    }

    @Test
    void moneyGivenBackAndPaymentsToNobodyAreNotApplicable() {
        Pay refund = Pay.transfer("alice", "customer", 10, today(0)).as(TransactionKind.REFUND);
        assertThat(pattern(refund).state()).isEqualTo(EvidenceState.NOT_APPLICABLE);
        assertThat(pattern(Pay.transfer("alice", null, 10, today(1))).state())
                .isEqualTo(EvidenceState.NOT_APPLICABLE);
    }

    @Test
    void withoutARateOnlyShapesWithoutMoneyAreSeen() {
        Evidence evidence = pattern(Pay.transfer("alice", "friend-0", 10, today(0)).in("XYZ"));
        assertThat(evidence.state()).isEqualTo(EvidenceState.SCORED);
        assertThat(evidence.score()).isZero();
    }

    @Test
    void whatWasDeclinedDidNotPassThrough() {
        town.pay(Pay.transfer("source", "alice", 5_000, today(0)));
        Pay attempt = Pay.transfer("alice", "boat", 4_000, today(MINUTE));
        town.outcome(attempt, town.pay(attempt), OutcomeKind.DECLINED, today(2 * MINUTE));
        PatternFeatures features =
                town.pay(Pay.transfer("alice", "sink", 1_000, today(3 * MINUTE))).patternFeatures();
        assertThat(features.passage().share()).isEqualTo(0.2);
    }

    @Test
    void leftOutReceiptsAreSaid() {
        for (int i = 0; i < ReceiptRing.LIMIT + 1; i++) {
            town.pay(Pay.transfer("payer-" + i, "alice", 10, today(i)));
        }
        assertThat(pattern(Pay.transfer("alice", "friend-0", 10, today(HOUR))).truncated())
                .isTrue();
        assertThat(pattern(Pay.transfer("alice", "friend-0", 10, today(2 * DAY))).truncated())
                .isFalse();
    }

    private void knownWallet() {
        town.pay(Pay.onChain("alice", KNOWN, 25, today(0), "a", 1));
    }

    private Evidence pattern(Pay pay) {
        return town.pay(pay).pattern();
    }
}
