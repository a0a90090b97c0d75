package io.sluice.bench.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StateSizeTest {

    @Test
    void twoSavepointsTellPaymentsFromAccounts() {
        StateSize before = new StateSize(10 * 1_000 + 700 * 50, 1_000, 50, 0);
        StateSize after = new StateSize(10 * 3_000 + 700 * 60, 3_000, 60, 0);

        assertThat(before.aPayment(after)).isEqualTo(10);
        assertThat(before.anAccount(after)).isEqualTo(700);
    }
}
