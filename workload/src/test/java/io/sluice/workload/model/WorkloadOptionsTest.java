package io.sluice.workload.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.sluice.udfs.model.Identity;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkloadOptionsTest {

    @Test
    void refusesWhatIsOutOfRangeByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Population(0, 10, 10, 1))
                .withMessageContaining("customers");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Population(1, 10, 10, Double.NaN))
                .withMessageContaining("paymentsPerDay");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Period(0, Duration.ofDays(1), Duration.ofDays(1)))
                .withMessageContaining("quiet");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FraudPlan.each(1, 1.1))
                .withMessageContaining("evasion");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FraudPlan(Map.of(Typology.MIXING, -1), 0))
                .withMessageContaining("MIXING");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HardNegativeShares(2, 0, 0, 0, 0, 0, 0, 0, 0, 0))
                .withMessageContaining("refunds");
    }

    @Test
    void scalesThePopulation() {
        assertThat(Population.ofCustomers(4_000))
                .isEqualTo(new Population(4_000, 800, 800, 12_600));
        assertThat(Population.ofCustomers(20).merchants()).isEqualTo(10);
    }

    @Test
    void fraudIsOfAnEpisode() {
        Identity identity = new Identity("a", "1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Label(identity, Typology.MIXING, null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Label(identity, Typology.MIXING, "e", HardNegative.PAYROLL));
        assertThat(Label.fraud(identity, Typology.MIXING, "e").isFraud()).isTrue();
        assertThat(Label.genuine(identity).isFraud()).isFalse();
    }
}
