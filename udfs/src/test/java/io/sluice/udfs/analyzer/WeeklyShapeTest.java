package io.sluice.udfs.analyzer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sluice.udfs.policy.ExpectedShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class WeeklyShapeTest {

    private static final WeeklyShape FLAT = WeeklyShape.of(ExpectedShape.FLAT);

    @Property(tries = 100)
    void countsLikeSteppingThroughTheMinutes(
            @ForAll Random random,
            @ForAll @IntRange(min = -720, max = 840) int offset,
            @ForAll @IntRange(min = 1, max = 30_000) int minutes) {
        List<Double> weights = new ArrayList<>();
        for (int i = 0; i < ExpectedShape.HOURS; i++) {
            weights.add(random.nextDouble() * 2);
        }
        WeeklyShape shape = WeeklyShape.of(new ExpectedShape("t", weights, 0.5, 1));
        long from = SenderPayments.NOON + random.nextInt(20_000) * 60_000L;
        double sum = 0;
        for (int i = 0; i < minutes; i++) {
            long time = from + i * 60_000L;
            int hour = LocalTime.weekday(time, offset) * 24 + LocalTime.hour(time, offset);
            sum += weights.get(hour) * 0.5 / 60;
        }
        assertThat(shape.pooled(from, from + minutes * 60_000L, offset))
                .isCloseTo(sum, within(1e-6 * Math.max(1, sum)));
    }

    @Test
    void mondayIsTheFirstDay() {
        assertThat(LocalTime.weekday(SenderPayments.NOON, 0)).isZero();
        assertThat(LocalTime.hour(SenderPayments.NOON, -120)).isEqualTo(10);
        assertThat(LocalTime.businessDay(SenderPayments.NOON - SenderPayments.DAY, 0))
                .isEqualTo(LocalTime.businessDay(SenderPayments.NOON, 0));
    }

    @Property
    void levelGrowsWithPayments(
            @ForAll @DoubleRange(max = 1e6) double payments,
            @ForAll @DoubleRange(max = 1e6) double pooled) {
        assertThat(FLAT.level(payments + 1, pooled)).isGreaterThan(FLAT.level(payments, pooled));
    }

    @Test
    void levelIsThePoolsWithoutHistoryAndTheSendersWithMuch() {
        assertThat(FLAT.level(0, 0)).isEqualTo(1);
        assertThat(FLAT.level(70_000, 10_000)).isCloseTo(7, within(0.01));
        assertThat(FLAT.level(7, 1)).isBetween(1.0, 7.0);
    }

    @Property
    void neverFails(
            @ForAll long from,
            @ForAll long to,
            @ForAll @LongRange(min = -900, max = 900) long offset) {
        assertThat(FLAT.pooled(from, to, (int) offset)).isNotNaN().isNotNegative();
    }
}
