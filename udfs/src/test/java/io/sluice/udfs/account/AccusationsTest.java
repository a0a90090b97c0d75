package io.sluice.udfs.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.Reason;
import io.sluice.udfs.model.ReasonCode;
import io.sluice.udfs.model.Subject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccusationsTest {

    private static final Identity PAYMENT = new Identity("alice", "t1");
    private static final Reason PASS_THROUGH =
            Reason.of(ReasonCode.PASS_THROUGH, Subject.SENDER, 80, "9", "10", "1h");
    private static final Reason FAN_IN =
            Reason.of(ReasonCode.FAN_IN, Subject.RECIPIENT, 70, "9", "10", "1h");

    @Test
    void accusesWhomAFindingSpeaksOf() {
        assertThat(accused(Set.of(), PASS_THROUGH, FAN_IN))
                .containsExactly(
                        new AccountFinding(
                                "alice", new Charge(80, 5, ReasonCode.PASS_THROUGH, PAYMENT), 9),
                        new AccountFinding(
                                "bob", new Charge(70, 5, ReasonCode.FAN_IN, PAYMENT), 9));
    }

    @Test
    void accusesNobodyOfUnusualHabits() {
        assertThat(accused(Set.of(), Reason.of(ReasonCode.BURST, Subject.SENDER, 90, "7", "1m")))
                .isEmpty();
    }

    @Test
    void doesNotBrandTheVictimOfATakeover() {
        assertThat(accused(Set.of(AlertType.DEVICE_CHANGE), PASS_THROUGH, FAN_IN))
                .extracting(AccountFinding::account)
                .containsExactly("bob");
    }

    @Test
    void accusesWhomABadListNamesAndNobodyElse() {
        assertThat(accused(Set.of(), listed("Alice", "sanctioned")))
                .extracting(AccountFinding::account)
                .containsExactly("alice");
        assertThat(accused(Set.of(), listed("alice", "whitelisted"))).isEmpty();
        assertThat(accused(Set.of(), listed("some-merchant", "blacklisted"))).isEmpty();
    }

    private static Reason listed(String value, String list) {
        return Reason.of(ReasonCode.LIST_HIT, Subject.SENDER, 100, value, list, "because");
    }

    @Test
    void takesTheStrongestFindingOfAnAccount() {
        Reason weaker = Reason.of(ReasonCode.ROUND_TRIP, Subject.SENDER, 40, "9", "1h");
        assertThat(accused(Set.of(), weaker, PASS_THROUGH))
                .singleElement()
                .extracting(found -> found.charge().cause())
                .isEqualTo(ReasonCode.PASS_THROUGH);
    }

    @Test
    void accusesNobodyWhereNobodyIsPaid() {
        assertThat(Accusations.of(PAYMENT, null, 5, Set.of(), List.of(FAN_IN), 9)).isEmpty();
    }

    private static List<AccountFinding> accused(Set<AlertType> found, Reason... reasons) {
        return Accusations.of(PAYMENT, "bob", 5, found, List.of(reasons), 9);
    }
}
