package io.sluice.job.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sluice.job.Harnesses;
import io.sluice.job.ledger.Entries;
import io.sluice.job.ledger.LedgerDecision;
import io.sluice.udfs.account.AccountFinding;
import io.sluice.udfs.account.AccountRisk;
import io.sluice.udfs.account.Charge;
import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.ReasonCode;
import io.sluice.udfs.model.Subject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class AccountRoomTest {

    @Test
    void tellsTheRiskAfterEachFinding() throws Exception {
        try (KeyedOneInputStreamOperatorTestHarness<String, AccountFinding, AccountRisk> room =
                Harnesses.openKeyed(
                        new AccountRoom(Duration.ofDays(7)),
                        AccountFinding::account,
                        AccountTypes.RISK)) {
            room.processElement(finding("mule", 60), 1);
            room.processElement(finding("mule", 90), 2);
            room.processElement(finding("other", 10), 3);

            assertThat(room.extractOutputValues())
                    .extracting(
                            AccountRisk::account,
                            AccountRisk::version,
                            risk -> risk.peak().strength())
                    .containsExactly(
                            tuple("mule", 8L, 60), tuple("mule", 9L, 90), tuple("other", 8L, 10));
        }
    }

    @Test
    void readsTheReasonsOfALedgerRecord() {
        LedgerDecision told = LedgerDecision.of(Entries.decision("alice", "t1", 90, 1, 1));

        assertThat(told.recipient()).isEqualTo("shop");
        assertThat(told.reasons())
                .singleElement()
                .satisfies(
                        reason -> {
                            assertThat(reason.code()).isEqualTo(ReasonCode.BURST);
                            assertThat(reason.subject()).isEqualTo(Subject.SENDER);
                            assertThat(reason.values()).containsExactly("7", "1m");
                        });
    }

    @Test
    void accusesNobodyOfABurst() {
        List<AccountFinding> findings = new ArrayList<>();
        AccuseAccounts accuse = new AccuseAccounts();
        accuse.flatMap(
                LedgerDecision.of(Entries.decision("alice", "t1", 90, 1, 1)),
                new ListCollector<>(findings));
        accuse.flatMap(
                LedgerDecision.of(Entries.conflict("alice", "t1", 2)),
                new ListCollector<>(findings));

        assertThat(findings).isEmpty();
    }

    private static AccountFinding finding(String account, int strength) {
        return new AccountFinding(
                account,
                new Charge(strength, 5, ReasonCode.FAN_IN, new Identity("alice", "t1")),
                7);
    }
}
