package io.sluice.udfs.analyzer.counterparty;

import static io.sluice.udfs.analyzer.Town.DAY;
import static io.sluice.udfs.analyzer.Town.HOUR;
import static io.sluice.udfs.analyzer.Town.MINUTE;
import static io.sluice.udfs.analyzer.Town.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.udfs.analyzer.Pay;
import io.sluice.udfs.analyzer.Town;
import io.sluice.udfs.analyzer.Town.Judged;
import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.EvidenceState;
import io.sluice.udfs.model.OutcomeKind;
import io.sluice.udfs.model.ReasonCode;
import io.sluice.udfs.model.TransactionKind;
import org.junit.jupiter.api.Test;

/** What must be found. */
class CounterpartyAnalyzerTest {

    private final Town town = new Town();

    @Test
    void manySendersToAFreshAccountAreMixing() {
        Evidence last = null;
        for (int i = 0; i < 6; i++) {
            last = counterparty(Pay.transfer("v-" + i, "mule", 200 + 90 * i, START + i * HOUR));
        }
        assertThat(last.alertTypes()).containsExactly(AlertType.MIXING_DETECTED);
        assertThat(last.score()).isBetween(70, 95);
        assertThat(last.reasons().get(0).text())
                .isEqualTo("6 different senders in 6 receipts within 24 hours");
    }

    @Test
    void manyMoreSendersThanEverAreMixing() {
        aYearOfAlicesFriends();
        Evidence last = null;
        for (int i = 0; i < 12; i++) {
            last = counterparty(Pay.transfer("v-" + i, "alice", 50 + 13 * i, today(i * MINUTE)));
        }
        assertThat(last.alertTypes()).contains(AlertType.MIXING_DETECTED);
    }

    @Test
    void oneAmountFromManyStrangersIsMixing() {
        Evidence last = null;
        for (int i = 0; i < 5; i++) {
            last = counterparty(Pay.transfer("v-" + i, "hub", 1_000, START + i * MINUTE));
        }
        assertThat(last.reasons())
                .anyMatch(reason -> reason.code() == ReasonCode.SAME_AMOUNT_FROM_MANY);
        assertThat(last.alertTypes()).contains(AlertType.MIXING_DETECTED);
    }

    @Test
    void manySmallNewSendersAreAHint() {
        aYearOfAlicesFriends();
        Evidence last = null;
        for (int i = 0; i < 9; i++) {
            last = counterparty(Pay.transfer("d-" + i, "alice", 3 + 2 * i, today(i * MINUTE)));
        }
        assertThat(last.alertTypes()).isEmpty();
        assertThat(last.reasons())
                .anyMatch(reason -> reason.code() == ReasonCode.MANY_SMALL_SENDERS);
    }

    @Test
    void sumsBelowTheThresholdFromSeveralAreStructuring() {
        counterparty(Pay.transfer("s-1", "alice", 9_500, START));
        counterparty(Pay.transfer("s-2", "alice", 9_400, START + HOUR));
        Judged third = town.pay(Pay.transfer("s-3", "alice", 9_300, START + 2 * HOUR));
        assertThat(third.counterparty().alertTypes()).contains(AlertType.STRUCTURING);
        assertThat(third.counterpartyFeatures().structuring().parts()).isEqualTo(3);
    }

    @Test
    void structuringCountsTheBusinessDayOnly() {
        counterparty(Pay.transfer("s-1", "alice", 9_500, START));
        counterparty(Pay.transfer("s-2", "alice", 9_400, START + HOUR));
        Judged nextDay = town.pay(Pay.transfer("s-3", "alice", 9_300, START + DAY));
        assertThat(nextDay.counterpartyFeatures().structuring().parts()).isEqualTo(1);
    }

    @Test
    void outcomesKnownDaysLaterMakeATerminalRisky() {
        for (int day = 0; day < 7; day++) {
            Pay pay = Pay.purchase("card-" + day, "terminal", 40, START + day * DAY);
            Judged judged = town.pay(pay);
            long knownAt = pay.time() + 7 * DAY;
            town.outcome(pay, judged, OutcomeKind.CHARGEBACK, knownAt);
        }
        Pay before = Pay.purchase("card-x", "terminal", 40, START + 6 * DAY + HOUR);
        assertThat(counterparty(before).score()).isZero();
        Judged after = town.pay(Pay.purchase("card-y", "terminal", 40, START + 14 * DAY - HOUR));
        assertThat(after.counterparty().score()).isGreaterThanOrEqualTo(70);
        assertThat(after.counterparty().alertTypes()).containsExactly(AlertType.PATTERN_ANOMALY);
        assertThat(after.counterparty().reasons().get(0).text())
                .isEqualTo("7 of 8 payments to this recipient turned out bad");
    }

    @Test
    void badOutcomesThatAreKnownAtOnceCountAtOnce() {
        for (int i = 0; i < 4; i++) {
            Pay pay = Pay.transfer("v-" + i, "mule", 400, START + i * 3L * HOUR);
            town.outcome(pay, town.pay(pay), OutcomeKind.FRAUD_CONFIRMED, pay.time() + HOUR);
        }
        Evidence next = counterparty(Pay.transfer("v-9", "mule", 400, START + 2 * DAY));
        assertThat(next.alertTypes()).contains(AlertType.PATTERN_ANOMALY);
    }

    @Test
    void anAmountFarBeyondWhatItReceivesIsAHint() {
        aYearOfAlicesFriends();
        Evidence huge = counterparty(Pay.transfer("friend-1", "alice", 90_000, today(0)));
        assertThat(huge.alertTypes()).isEmpty();
        assertThat(huge.reasons().get(0).code())
                .isEqualTo(ReasonCode.AMOUNT_DEVIATES_FROM_RECEIPTS);
    }

    @Test
    void aRecipientWithoutPastIsUnknown() {
        assertThat(counterparty(Pay.transfer("bob", "newborn", 10, START)).state())
                .isEqualTo(EvidenceState.INSUFFICIENT_HISTORY);
    }

    @Test
    void moneyGivenBackAndPaymentsToNobodyAreNotApplicable() {
        Pay refund = Pay.transfer("shop", "alice", 10, START).as(TransactionKind.REFUND);
        assertThat(counterparty(refund).state()).isEqualTo(EvidenceState.NOT_APPLICABLE);
        assertThat(counterparty(Pay.transfer("alice", null, 10, START)).state())
                .isEqualTo(EvidenceState.NOT_APPLICABLE);
    }

    @Test
    void leftOutReceiptsAreSaid() {
        for (int i = 0; i <= RecentSenders.LIMIT; i++) {
            counterparty(Pay.transfer("p-" + i, "alice", 10, START + i));
        }
        assertThat(counterparty(Pay.transfer("bob", "alice", 10, START + HOUR)).truncated())
                .isTrue();
        assertThat(counterparty(Pay.transfer("bob", "alice", 10, START + 2 * DAY)).truncated())
                .isFalse();
    }

    private void aYearOfAlicesFriends() {
        for (int i = 0; i < 60; i++) {
            town.pay(Pay.transfer("friend-" + i % 4, "alice", 20 + i % 9, START + i * DAY));
        }
    }

    private static long today(long millis) {
        return START + 61 * DAY + millis;
    }

    private Evidence counterparty(Pay pay) {
        return town.pay(pay).counterparty();
    }
}
