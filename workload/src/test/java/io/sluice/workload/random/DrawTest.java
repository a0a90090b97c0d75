package io.sluice.workload.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DrawTest {

    private static final int MANY = 20_000;

    private static double mean(DoubleStream values) {
        return values.average().orElseThrow();
    }

    @Test
    void isSplitMix64() {
        Draw draw = new Draw(0);
        assertThat(draw.bits()).isEqualTo(0xE220A8397B1DCDAFL);
        assertThat(draw.bits()).isEqualTo(0x6E789E6AA1B965F4L);
    }

    @Test
    void hasTheMomentsOfItsDistributions() {
        Draw draw = new Draw(7);
        assertThat(mean(DoubleStream.generate(draw::gaussian).limit(MANY)))
                .isCloseTo(0, within(.03));
        assertThat(mean(DoubleStream.generate(() -> draw.poisson(3)).limit(MANY)))
                .isCloseTo(3, within(.06));
        assertThat(mean(DoubleStream.generate(() -> draw.poisson(90)).limit(MANY)))
                .isCloseTo(90, within(.4));
        assertThat(mean(DoubleStream.generate(() -> draw.exponential(5)).limit(MANY)))
                .isCloseTo(5, within(.15));
        double[] weights = {1, 1, 4};
        assertThat(mean(DoubleStream.generate(() -> draw.weighted(weights)).limit(MANY)))
                .isCloseTo(1.5, within(.03));
    }

    @Property
    void childrenDoNotDependOnWhatWasDrawn(@ForAll long seed, @ForAll @IntRange(max = 50) int n) {
        Draw used = new Draw(seed);
        for (int i = 0; i < n; i++) {
            used.gaussian();
        }
        assertThat(used.child("x", n).bits()).isEqualTo(new Draw(seed).child("x", n).bits());
        assertThat(used.child("x", n).bits()).isNotEqualTo(used.child("y", n).bits());
        assertThat(used.child("x", n).bits()).isNotEqualTo(used.child("x", n + 1).bits());
    }

    @Property
    void parametersStayInTheirRange(@ForAll long seed, @ForAll @IntRange(max = 9) int number) {
        ParameterDraw parameters = ParameterDraw.of(seed, "MIXING", number);
        assertThat(parameters.whole("n", 3, 7)).isBetween(3, 7);
        assertThat(parameters.between("share", 0.2, 0.4)).isBetween(0.2, 0.4);
        assertThat(parameters.scale("sum", 10, 1_000)).isBetween(10.0, 1_000.001);
    }
}
