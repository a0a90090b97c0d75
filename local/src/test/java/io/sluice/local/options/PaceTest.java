package io.sluice.local.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void twoOfRateSpeedAndCustomersSettleTheThird() {
        assertThat(Pace.of(null, null, null)).isEqualTo(new Pace(Pace.CUSTOMERS, Pace.SPEED));
        assertThat(Pace.of(100.0, null, 1_000).rate()).isCloseTo(100, within(0.01));
        assertThat(Pace.of(100.0, null, 1_000).customers()).isEqualTo(1_000);
        assertThat(Pace.of(100.0, 3_600.0, null).rate()).isCloseTo(100, within(0.1));
        assertThat(Pace.of(100.0, 3_600.0, null).speed()).isEqualTo(3_600);
        assertThat(Pace.of(null, 60.0, 700)).isEqualTo(new Pace(700, 60));
    }

    @Test
    void whatCannotBeIsRefusedInOneLine() {
        assertThatThrownBy(() -> Pace.of(1.0, 1.0, 100))
                .isInstanceOf(RefusedArgumentException.class)
                .hasMessage("--rate, --speed and --customers settle each other: give at most two");
        assertThatThrownBy(() -> Pace.of(1_000.0, 60.0, null))
                .isInstanceOf(RefusedArgumentException.class)
                .hasMessageContaining("443,077 customers would be needed");
        assertThatThrownBy(() -> Pace.of(100_000.0, null, 100))
                .isInstanceOf(RefusedArgumentException.class)
                .hasMessageContaining("take more customers");
        assertThatThrownBy(() -> Pace.of(null, null, 1))
                .isInstanceOf(RefusedArgumentException.class)
                .hasMessageContaining("between 50 and 20,000");
    }
}
