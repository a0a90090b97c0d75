package io.sluice.udfs.analyzer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AmountSketchTest {

    private static final long UNIT = 1_000_000;

    @Property(tries = 100)
    void quantilesAreNearTheExactOnes(
            @ForAll Random random, @ForAll @IntRange(min = 40, max = 3_000) int size) {
        double[] logs = new double[size];
        AmountSketch sketch = AmountSketch.EMPTY;
        for (int i = 0; i < size; i++) {
            logs[i] = 17 + random.nextGaussian();
            sketch = sketch.learn((long) Math.exp(logs[i]));
        }
        Arrays.sort(logs);
        AmountQuantiles quantiles = sketch.quantiles();
        assertThat(quantiles.count()).isEqualTo(size);
        assertThat(quantiles.rank((long) quantiles.medianMicros())).isCloseTo(0.5, within(0.05));
        int below = 0;
        for (double log : logs) {
            below += log < Math.log(quantiles.medianMicros()) ? 1 : 0;
        }
        assertThat(below / (double) size).isCloseTo(0.5, within(0.08));
        assertThat(Math.log(quantiles.greatestMicros())).isCloseTo(logs[size - 1], within(0.001));
    }

    @Test
    void oldAmountsFade() {
        AmountSketch sketch = AmountSketch.EMPTY;
        for (int i = 0; i < 3_000; i++) {
            sketch = sketch.learn(10 * UNIT);
        }
        for (int i = 0; i < 6_000; i++) {
            sketch = sketch.learn(90 * UNIT);
        }
        assertThat(sketch.count()).isLessThanOrEqualTo(AmountSketch.CAPACITY);
        assertThat(sketch.quantiles().rank(50 * UNIT)).isLessThan(0.3);
    }

    @Test
    void anOutlierThatSankIntoTheDigestIsTakenBack() {
        AmountSketch sketch = AmountSketch.EMPTY.learn(9_000 * UNIT);
        for (int i = 0; i < 100; i++) {
            sketch = sketch.learn((10 + i) * UNIT);
        }
        AmountSketch after = sketch.unlearn(9_000 * UNIT);
        assertThat(after.count()).isEqualTo(100);
        assertThat(after.quantiles().greatestMicros() / UNIT).isCloseTo(109, within(1.0));
    }

    @Property
    void rankGrowsWithTheAmount(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 200) int size) {
        AmountSketch sketch = AmountSketch.EMPTY;
        for (int i = 0; i < size; i++) {
            sketch = sketch.learn(1 + random.nextInt(1_000_000_000));
        }
        AmountQuantiles quantiles = sketch.quantiles();
        double before = 0;
        for (long micros = 1; micros < 2_000_000_000; micros = micros * 3 + 1) {
            double rank = quantiles.rank(micros);
            assertThat(rank).isBetween(before - 1e-9, 1.0);
            before = rank;
        }
    }

    @Property
    void zIsShrunkTowardsThePriorWhileAmountsAreFew(
            @ForAll @IntRange(min = 2, max = 30) int factor) {
        AmountSketch same = AmountSketch.EMPTY;
        double last = 0;
        for (int i = 0; i < 200; i++) {
            same = same.learn(20 * UNIT);
            double z = same.quantiles().robustZ(20 * UNIT * factor, 1, 10);
            assertThat(z).isGreaterThan(last * 0.999).isFinite();
            last = z;
        }
        double first = AmountSketch.EMPTY.learn(20 * UNIT).quantiles().robustZ(40 * UNIT, 1, 1e9);
        assertThat(first).isCloseTo(Math.log(2), within(1e-4));
    }

    @Test
    void nothingKnownIsMissing() {
        assertThat(AmountQuantiles.NONE.rank(5)).isNaN();
        assertThat(AmountQuantiles.NONE.robustZ(5, 1, 1)).isNaN();
        assertThat(AmountQuantiles.NONE.beyondQuartiles(5)).isNaN();
        assertThat(AmountSketch.EMPTY.unlearn(7)).isEqualTo(AmountSketch.EMPTY);
        assertThat(AmountSketch.EMPTY.learn(0)).isEqualTo(AmountSketch.EMPTY);
    }
}
