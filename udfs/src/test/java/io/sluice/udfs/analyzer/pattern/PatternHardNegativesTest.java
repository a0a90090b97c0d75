package io.sluice.udfs.analyzer.pattern;

import static io.sluice.udfs.analyzer.Town.DAY;
import static io.sluice.udfs.analyzer.Town.HOUR;
import static io.sluice.udfs.analyzer.Town.MINUTE;
import static io.sluice.udfs.analyzer.Town.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.udfs.analyzer.Pay;
import io.sluice.udfs.analyzer.Town;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.TransactionKind;
import io.sluice.udfs.policy.ListKind;
import org.junit.jupiter.api.Test;

/** Genuine life that looks like fraud from the sender's side. */
class PatternHardNegativesTest {

    private final Town town = new Town();

    @Test
    void aListedPayrollRun() {
        town.list("employer", ListKind.PAYROLL);
        for (int i = 0; i < 40; i++) {
            isNormal(Pay.transfer("employer", "employee-" + i, 3_000, START + i * 4_000L));
        }
    }

    @Test
    void anUnlistedPayrollRunToHabitualEmployees() {
        for (int month = 0; month < 3; month++) {
            for (int i = 0; i < 40; i++) {
                town.pay(Pay.transfer("employer", "e-" + i, 3_000, month(month) + i * 4_000L));
            }
        }
        for (int i = 0; i < 40; i++) {
            hasNoName(Pay.transfer("employer", "e-" + i, 3_000, month(3) + i * 4_000L));
        }
    }

    @Test
    void aRefundAfterAPurchaseAndBuyingAgain() {
        for (int i = 0; i < 6; i++) {
            long time = START + i * HOUR;
            isNormal(Pay.purchase("alice", "shop", 120, time));
            Pay refund =
                    Pay.transfer("shop", "alice", 120, time + MINUTE).as(TransactionKind.REFUND);
            assertThat(town.pay(refund).pattern().alertTypes()).isEmpty();
        }
        PatternFeatures features =
                town.pay(Pay.purchase("alice", "shop", 120, START + 7 * HOUR)).patternFeatures();
        assertThat(features.backAndForth().alternations()).isZero();
        assertThat(features.passage().sources()).isZero();
    }

    @Test
    void aReversalIsNoRoundTrip() {
        town.pay(Pay.transfer("bob", "alice", 800, START));
        Pay reversal =
                Pay.transfer("alice", "bob", 800, START + MINUTE).as(TransactionKind.REVERSAL);
        assertThat(town.pay(reversal).pattern().alertTypes()).isEmpty();
    }

    @Test
    void familyTransfersBackAndForthOverWeeks() {
        for (int week = 0; week < 12; week++) {
            hasNoName(Pay.transfer("anna", "ben", 60, START + week * 7L * DAY));
            hasNoName(Pay.transfer("ben", "anna", 55, START + (week * 7L + 3) * DAY));
        }
    }

    @Test
    void aLoanAmongFriendsThatIsPaidBackTheNextDay() {
        for (int i = 0; i < 5; i++) {
            town.pay(Pay.transfer("anna", "ben", 15, START + i * DAY));
        }
        hasNoName(Pay.transfer("ben", "anna", 100, START + 6 * DAY));
        hasNoName(Pay.transfer("anna", "ben", 100, START + 6 * DAY + 20 * HOUR));
    }

    @Test
    void aListedExchange() {
        town.list("exchange", ListKind.EXCHANGE);
        for (int i = 0; i < 50; i++) {
            String user = "user-" + i;
            hasNoName(Pay.onChain(user, "exchange", 400, START + i * MINUTE, "d" + i, i));
            isNormal(Pay.onChain("exchange", user, 400, START + i * MINUTE + 1, "w" + i, i));
        }
    }

    @Test
    void anExchangeWithdrawalThatIsSpent() {
        town.list("exchange", ListKind.EXCHANGE);
        town.pay(Pay.onChain("exchange", "alice", 2_000, START, "w", 1));
        hasNoName(Pay.onChain("alice", "cold-wallet", 1_990, START + 20 * MINUTE, "c", 100));
    }

    @Test
    void aSwapInOneChainTransaction() {
        town.pay(Pay.onChain("pool", "alice", 3_000, START, "s", 1));
        Pay other = Pay.onChain("alice", "pool", 3_000, START, "s", 1).ofToken("0xeth");
        assertThat(town.pay(other).pattern().alertTypes()).isEmpty();
    }

    @Test
    void marketplacePayouts() {
        town.list("market", ListKind.EXCHANGE);
        for (int i = 0; i < 60; i++) {
            isNormal(Pay.transfer("market", "seller-" + i, 50 + i, START + i * 2_500L));
        }
    }

    @Test
    void aPayoutThatIsSpentAtOnce() {
        town.list("market", ListKind.EXCHANGE);
        town.pay(Pay.transfer("market", "seller", 700, START));
        hasNoName(Pay.transfer("seller", "supplier", 680, START + 10 * MINUTE));
    }

    @Test
    void aFlashSaleOfOnePriceAtManyShops() {
        for (int i = 0; i < 20; i++) {
            hasNoName(Pay.purchase("alice", "shop-" + i, 49.99, START + i * MINUTE));
        }
    }

    @Test
    void salaryThenRent() {
        for (int month = 0; month < 4; month++) {
            town.pay(Pay.transfer("employer", "alice", 3_000, month(month)));
            hasNoName(Pay.transfer("alice", "landlord", 1_100, month(month) + HOUR));
        }
    }

    @Test
    void aSalaryOfWhichAlmostAllGoesToANewSavingsAccount() {
        town.pay(Pay.transfer("employer", "alice", 3_000, month(0)));
        town.pay(Pay.transfer("employer", "alice", 3_000, month(1)));
        hasNoName(Pay.transfer("alice", "savings", 2_800, month(1) + HOUR));
    }

    @Test
    void aGiftThatIsSpentInAShop() {
        town.pay(Pay.transfer("granny", "alice", 300, START));
        hasNoName(Pay.purchase("alice", "bike-shop", 290, START + HOUR));
    }

    @Test
    void pocketMoneyGoesOn() {
        town.pay(Pay.transfer("friend", "alice", 40, START));
        hasNoName(Pay.transfer("alice", "other", 38, START + HOUR));
    }

    @Test
    void ticketsOfOnePriceAreNoLayering() {
        for (int i = 0; i < 8; i++) {
            hasNoName(Pay.transfer("alice", "kiosk-" + i, 2.5, START + i * HOUR));
        }
    }

    @Test
    void numberedAccountsDoNotImitateEachOther() {
        for (int i = 0; i < 30; i++) {
            hasNoName(Pay.transfer("alice", "customer-00" + i, 10 + 7 * i, START + i * DAY));
        }
    }

    @Test
    void subscriptionsToTheSameFewMerchants() {
        for (int month = 0; month < 6; month++) {
            for (int i = 0; i < 5; i++) {
                isNormalOrUnknown(Pay.purchase("alice", "stream-" + i, 9.99, month(month) + i));
            }
        }
    }

    private static long month(int number) {
        return START + number * 30L * DAY;
    }

    private void isNormal(Pay pay) {
        Evidence evidence = town.pay(pay).pattern();
        assertThat(evidence.alertTypes()).as("%s", evidence).isEmpty();
        assertThat(evidence.score()).as("%s", evidence).isLessThanOrEqualTo(15);
    }

    private void isNormalOrUnknown(Pay pay) {
        Evidence evidence = town.pay(pay).pattern();
        assertThat(evidence.alertTypes()).isEmpty();
        assertThat(evidence.score()).as("%s", evidence).isLessThanOrEqualTo(30);
    }

    private void hasNoName(Pay pay) {
        Evidence evidence = town.pay(pay).pattern();
        assertThat(evidence.alertTypes()).as("%s", evidence).isEmpty();
        assertThat(evidence.score()).as("%s", evidence).isLessThanOrEqualTo(60);
    }
}
