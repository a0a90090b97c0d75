package io.sluice.udfs.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class GreatCircleTest {

    private static final double HALF_WAY_ROUND = Math.PI * GreatCircle.EARTH_RADIUS_KM;

    @Test
    void knownArcs() {
        assertThat(GreatCircle.kilometres(0, 0, 0, 90)).isCloseTo(HALF_WAY_ROUND / 2, within(1e-6));
        assertThat(GreatCircle.kilometres(90, 0, -90, 0)).isCloseTo(HALF_WAY_ROUND, within(1e-6));
        assertThat(GreatCircle.kilometres(10, 179.5, 10, -179.5)).isCloseTo(109.5, within(0.1));
        assertThat(GreatCircle.kilometres(37.5, 30, -37.5, -150))
                .isCloseTo(HALF_WAY_ROUND, within(1e-3));
    }

    @Property
    void itIsAMetric(
            @ForAll @DoubleRange(min = -90, max = 90) double latitude1,
            @ForAll @DoubleRange(min = -180, max = 180) double longitude1,
            @ForAll @DoubleRange(min = -90, max = 90) double latitude2,
            @ForAll @DoubleRange(min = -180, max = 180) double longitude2) {
        double there = GreatCircle.kilometres(latitude1, longitude1, latitude2, longitude2);
        double back = GreatCircle.kilometres(latitude2, longitude2, latitude1, longitude1);
        assertThat(there).isBetween(0.0, HALF_WAY_ROUND + 1e-6).isCloseTo(back, within(1e-6));
        double overOrigin =
                GreatCircle.kilometres(latitude1, longitude1, 0, 0)
                        + GreatCircle.kilometres(0, 0, latitude2, longitude2);
        assertThat(there).isLessThanOrEqualTo(overOrigin + 1e-3);
    }
}
