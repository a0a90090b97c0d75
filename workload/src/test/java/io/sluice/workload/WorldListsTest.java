package io.sluice.workload;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.udfs.policy.ListKind;
import io.sluice.udfs.policy.Lists;
import io.sluice.workload.model.GeneratedPayment;
import io.sluice.workload.model.HardNegative;
import io.sluice.workload.model.Payment;
import io.sluice.workload.model.WorkloadOptions;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorldListsTest {

    private static final WorkloadOptions OPTIONS = Small.options();

    @Test
    void namesWhoPaysOrIsPaidByManyByTrade() {
        Lists lists = WorldLists.of(OPTIONS);
        Workload workload = new Workload(OPTIONS);
        while (workload.hasNext()) {
            GeneratedPayment generated = workload.next();
            Payment payment = generated.payment();
            Set<ListKind> from = lists.kindsOf(payment.sender(), payment.timestamp());
            Set<ListKind> to = lists.kindsOf(payment.recipient(), payment.timestamp());
            HardNegative kind = generated.label().hardNegative();
            if (kind == HardNegative.PAYROLL) {
                assertThat(from).contains(ListKind.PAYROLL);
            } else if (kind == HardNegative.MARKETPLACE_PAYOUT) {
                assertThat(from).contains(ListKind.EXCHANGE);
            } else if (kind == HardNegative.EXCHANGE) {
                assertThat(from.contains(ListKind.EXCHANGE) || to.contains(ListKind.EXCHANGE))
                        .isTrue();
            }
        }
    }
}
