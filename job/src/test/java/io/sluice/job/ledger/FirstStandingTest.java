package io.sluice.job.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FirstStandingTest {

    @Test
    void keepsTheFirstOfEachKeyAndCountsTheRest() {
        FirstStanding rule = new FirstStanding();

        assertThat(rule.stands(entry("a"))).isTrue();
        assertThat(rule.stands(entry("b"))).isTrue();
        assertThat(rule.stands(entry("a"))).isFalse();
        assertThat(rule.superseded()).isEqualTo(1);
    }

    private static LedgerEntry entry(String key) {
        return new LedgerEntry(key, Map.of(), new byte[0], 0, 0, 0);
    }
}
