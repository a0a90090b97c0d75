package io.sluice.udfs.analyzer.counterparty;

import static io.sluice.udfs.analyzer.Town.DAY;
import static io.sluice.udfs.analyzer.Town.HOUR;
import static io.sluice.udfs.analyzer.Town.MINUTE;
import static io.sluice.udfs.analyzer.Town.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.udfs.analyzer.Pay;
import io.sluice.udfs.analyzer.Town;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.OutcomeKind;
import io.sluice.udfs.model.TransactionKind;
import io.sluice.udfs.policy.ListKind;
import org.junit.jupiter.api.Test;

/** Genuine life that looks like fraud from the recipient's side. */
class CounterpartyHardNegativesTest {

    private final Town town = new Town();

    @Test
    void aFlashSale() {
        for (int i = 0; i < 150; i++) {
            isNormal(Pay.purchase("buyer-" + i, "new-shop", 49.99, START + i * 20_000L));
        }
    }

    @Test
    void aListedMerchantThatIsPaidByTransfer() {
        town.list("stall", ListKind.MERCHANT);
        for (int i = 0; i < 40; i++) {
            isNormal(Pay.transfer("buyer-" + i, "stall", 5, START + i * MINUTE));
        }
    }

    @Test
    void depositsToAListedExchange() {
        town.list("exchange", ListKind.EXCHANGE);
        for (int i = 0; i < 60; i++) {
            isNormal(Pay.onChain("u-" + i, "exchange", 9_500, START + i * MINUTE, "d" + i, i));
        }
    }

    @Test
    void aDayOfRefunds() {
        for (int i = 0; i < 20; i++) {
            isNormal(
                    Pay.transfer("shop-" + i, "alice", 50, START + i * MINUTE)
                            .as(TransactionKind.REFUND));
        }
    }

    @Test
    void familyTransfersBackAndForthOverWeeks() {
        for (int week = 0; week < 12; week++) {
            isNormal(Pay.transfer("anna", "ben", 60, START + week * 7L * DAY));
            isNormal(Pay.transfer("ben", "anna", 55, START + (week * 7L + 3) * DAY));
        }
    }

    @Test
    void flatmatesWhoPayTheirSharesToTheOneWhoPaysTheRent() {
        for (int month = 0; month < 6; month++) {
            for (int mate = 0; mate < 4; mate++) {
                long time = START + month * 30L * DAY + mate * HOUR;
                isNormal(Pay.transfer("mate-" + mate, "anna", 450, time));
            }
        }
    }

    @Test
    void aGiftThatTwelveFriendsPayInto() {
        for (int i = 0; i < 60; i++) {
            town.pay(Pay.transfer("friend-" + i % 12, "anna", 15 + i % 7, START + i * DAY));
        }
        for (int i = 0; i < 12; i++) {
            Pay share = Pay.transfer("friend-" + i, "anna", 20, START + 61 * DAY + i * HOUR);
            hasNoName(share);
        }
    }

    @Test
    void twoRentsOnOneDay() {
        for (int month = 0; month < 6; month++) {
            long time = START + month * 30L * DAY;
            hasNoName(Pay.transfer("tenant-1", "landlord", 6_000, time));
            hasNoName(Pay.transfer("tenant-2", "landlord", 5_500, time + HOUR));
        }
    }

    @Test
    void oneChargebackAtABusyShop() {
        for (int i = 0; i < 300; i++) {
            Pay pay = Pay.purchase("card-" + i, "shop", 30, START + i * HOUR);
            Town.Judged judged = town.pay(pay);
            assertThat(judged.counterparty().score()).isLessThanOrEqualTo(15);
            if (i % 100 == 7) {
                town.outcome(pay, judged, OutcomeKind.CHARGEBACK, pay.time() + 2 * DAY);
            }
        }
    }

    @Test
    void oneChargebackAtANewShop() {
        Pay first = Pay.purchase("card-0", "shop", 30, START);
        town.outcome(first, town.pay(first), OutcomeKind.CHARGEBACK, START + DAY);
        hasNoName(Pay.purchase("card-1", "shop", 30, START + 8 * DAY));
    }

    @Test
    void aMonthlySalary() {
        for (int month = 0; month < 6; month++) {
            isNormal(Pay.transfer("employer", "alice", 3_000, START + month * 30L * DAY));
        }
    }

    private void isNormal(Pay pay) {
        Evidence evidence = town.pay(pay).counterparty();
        assertThat(evidence.alertTypes()).as("%s", evidence).isEmpty();
        assertThat(evidence.score()).as("%s", evidence).isLessThanOrEqualTo(15);
    }

    private void hasNoName(Pay pay) {
        Evidence evidence = town.pay(pay).counterparty();
        assertThat(evidence.alertTypes()).as("%s", evidence).isEmpty();
        assertThat(evidence.score()).as("%s", evidence).isLessThanOrEqualTo(50);
    }
}
