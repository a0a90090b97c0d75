package io.sluice.udfs.analyzer.biometric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class PopulationQuantilesTest {

    private final PopulationQuantiles normal =
            PopulationQuantiles.of(new Random(1).doubles(20_000).map(Math::log).toArray());

    @Test
    void placesRanksAtTheirLogOdds() {
        assertThat(normal.place(Math.log(0.5))).isCloseTo(0, within(0.05));
        assertThat(normal.place(Math.log(0.9))).isCloseTo(Math.log(9), within(0.1));
        assertThat(normal.place(-1e30)).isEqualTo(-8);
        assertThat(normal.place(1e30)).isEqualTo(8);
    }

    @Property(tries = 200)
    void neverGoesBack(
            @ForAll @DoubleRange(min = -10, max = 10) double one,
            @ForAll @DoubleRange(min = -10, max = 10) double other) {
        assertThat(normal.place(Math.max(one, other)))
                .isGreaterThanOrEqualTo(normal.place(Math.min(one, other)));
    }

    @Test
    void aMetricThatIsTheSameForAllIsPlacedSafely() {
        PopulationQuantiles constant = PopulationQuantiles.of(new double[] {3, 3, 3});
        assertThat(constant.place(3)).isCloseTo(0, within(1e-9));
        assertThat(constant.place(2)).isEqualTo(-8);
        assertThat(constant.place(4)).isEqualTo(8);
    }

    @Test
    void strangersFollowADensity() {
        double mass = 0;
        for (double place = -20; place < 20; place += 0.01) {
            mass += normal.strangers(place) * 0.01;
        }
        assertThat(mass).isCloseTo(1, within(1e-6));
    }

    @Test
    void refusesWhatIsNoQuantiles() {
        float[] descending = new float[PopulationQuantiles.LEVELS];
        descending[0] = 1;
        float[] infinite = new float[PopulationQuantiles.LEVELS];
        Arrays.fill(infinite, Float.NaN);
        assertThatThrownBy(() -> new PopulationQuantiles(new float[3]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PopulationQuantiles(descending))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PopulationQuantiles(infinite))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PopulationQuantiles.of(new double[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
