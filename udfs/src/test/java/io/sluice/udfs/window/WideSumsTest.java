package io.sluice.udfs.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** The running sums equal BigInteger, and so do the doubles made of them. */
class WideSumsTest {

    @Property
    void sumsOfAnyLongs(@ForAll @Size(max = 40) List<Long> values) {
        Sum128 sum = new Sum128();
        values.forEach(sum::add);
        BigInteger exact =
                values.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        assertThat(sum.toDouble()).isEqualTo(exact.doubleValue());
        boolean fits = exact.bitLength() < Long.SIZE;
        assertThat(sum.saturated())
                .isEqualTo(
                        fits
                                ? exact.longValue()
                                : exact.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE);
    }

    @Property
    void variancesOfAnyLongs(@ForAll @Size(max = 40) List<Long> values) {
        assertThat(scaledVariance(values)).isEqualTo(exactVariance(values).doubleValue());
    }

    @Property
    void variancesOfNearlyEqualGreatAmounts(
            @ForAll @Size(min = 1, max = 40) List<@LongRange(max = 3) Long> offsets) {
        List<Long> values = offsets.stream().map(offset -> Long.MAX_VALUE - offset).toList();
        assertThat(scaledVariance(values)).isEqualTo(exactVariance(values).doubleValue());
    }

    private static double scaledVariance(List<Long> values) {
        Sum128 sum = new Sum128();
        Sum192 squares = new Sum192();
        values.forEach(
                value -> {
                    sum.add(value);
                    squares.addSquare(value);
                });
        return squares.scaledVariance(values.size(), sum);
    }

    private static BigInteger exactVariance(List<Long> values) {
        BigInteger sum = BigInteger.ZERO;
        BigInteger squares = BigInteger.ZERO;
        for (long value : values) {
            sum = sum.add(BigInteger.valueOf(value));
            squares = squares.add(BigInteger.valueOf(value).pow(2));
        }
        return squares.multiply(BigInteger.valueOf(values.size())).subtract(sum.pow(2));
    }
}
