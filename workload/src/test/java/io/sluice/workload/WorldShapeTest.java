package io.sluice.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sluice.udfs.policy.ExpectedShape;
import org.junit.jupiter.api.Test;

class WorldShapeTest {

    @Test
    void weekdayEveningsAreBusyAndNightsAreQuiet() {
        ExpectedShape shape = WorldShape.shape();
        assertThat(shape.weights().stream().mapToDouble(w -> w).average().orElseThrow())
                .isCloseTo(1, within(0.01));
        assertThat(shape.weights().get(18)).isGreaterThan(5 * shape.weights().get(3));
        assertThat(WorldShape.json()).contains("\"version\":\"" + shape.version() + "\"");
    }
}
