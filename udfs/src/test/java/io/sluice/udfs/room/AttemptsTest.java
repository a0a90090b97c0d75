package io.sluice.udfs.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.udfs.analyzer.SenderProfile;
import io.sluice.udfs.analyzer.counterparty.RecipientProfile;
import io.sluice.udfs.analyzer.pattern.ReceiptRing;
import io.sluice.udfs.model.AnalyzerId;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.EvidenceState;
import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.udfs.model.Payments;
import io.sluice.udfs.policy.PolicyDefaults;
import io.sluice.udfs.window.LogLimits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private static final FeatureRegistry REGISTRY =
            new FeatureRegistry(FeatureRegistry.DEFAULT_WINDOWS);

    private final RulesInForce rules = RulesInForce.of(PolicyDefaults.rulebook());
    private final List<RuntimeException> failures = new ArrayList<>();
    private final Attempts attempts = new Attempts(failures::add);
    private final SenderExamination sender =
            new SenderExamination(REGISTRY, LogLimits.DEFAULT, attempts);
    private final RecipientExamination recipient =
            new RecipientExamination(REGISTRY, LogLimits.DEFAULT, attempts);

    @Test
    void featuresThatFailCostTheirEvidenceOnly() {
        MemorySenderRows rows =
                new MemorySenderRows() {
                    @Override
                    public ReceiptRing receipts() {
                        throw new ArithmeticException("features");
                    }
                };
        Examined examined = sender.examine(payment(), rows, rules);

        assertThat(failed(examined)).containsExactly(AnalyzerId.PATTERN);
        assertThat(failures).hasSize(1);
        assertThat(rows.profile().payments()).isEqualTo(1);
        assertThat(rows.hot().size()).isPositive();
    }

    @Test
    void aHistoryThatFailsLeavesThePaymentInTheLog() {
        MemoryRecipientRows payee =
                new MemoryRecipientRows() {
                    @Override
                    public RecipientProfile profile() {
                        throw new IllegalStateException("history");
                    }
                };
        Examined examined = recipient.examine(payment(), payee, rules);

        assertThat(failed(examined)).containsExactly(AnalyzerId.COUNTERPARTY);
        assertThat(examined.event().arrival()).isEqualTo(1);
    }

    @Test
    void stateThatCannotBeReadOrWrittenIsNoFaultOfThePayment() {
        MemorySenderRows unreadable =
                new MemorySenderRows() {
                    @Override
                    public ReceiptRing receipts() {
                        throw new RowFailureException(new IOException("disk"));
                    }
                };
        MemorySenderRows unwritable =
                new MemorySenderRows() {
                    @Override
                    public void keep(SenderProfile profile) {
                        throw new IllegalStateException("disk");
                    }
                };

        assertThatThrownBy(() -> sender.examine(payment(), unreadable, rules))
                .isInstanceOf(RowFailureException.class);
        assertThatThrownBy(() -> sender.examine(payment(), unwritable, rules))
                .isInstanceOf(IllegalStateException.class);
        assertThat(failures).isEmpty();
    }

    private static Assessment payment() {
        return Payments.assessment(Payments.card("t", 10));
    }

    private static List<AnalyzerId> failed(Examined examined) {
        return examined.evidence().stream()
                .filter(item -> item.state() == EvidenceState.FAILED)
                .map(Evidence::analyzer)
                .toList();
    }
}
