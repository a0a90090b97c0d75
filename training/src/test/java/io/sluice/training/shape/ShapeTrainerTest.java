package io.sluice.training.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.sluice.udfs.policy.ExpectedShape;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** On payers of known shape: they pay from 8 to 20 h local time, twice as often at weekends. */
class ShapeTrainerTest {

    private static final long HOUR = 3_600_000;

    /** Monday, 2 March 2026, 00:00 UTC. */
    private static final long START = 1_772_409_600_000L;

    private static final int WEEKS = 8;
    private static final double RATE = 0.05;

    @Test
    void findsTheShapeAgain() {
        ExpectedShape shape = trained(2);
        double day = shape.weights().get(2 * 24 + 12);
        assertThat(shape.weights().stream().mapToDouble(w -> w).average().orElseThrow())
                .isEqualTo(1, within(1e-9));
        assertThat(shape.weights().get(5 * 24 + 12) / day).isEqualTo(2, within(0.1));
        assertThat(shape.weights().get(2 * 24 + 3)).isEqualTo(0.02, within(0.001));
        assertThat(shape.paymentsPerHour()).isEqualTo(RATE, within(0.05 * RATE));
    }

    /** Nobody sees the slowest payers in time, so the rest differ a little less. */
    @Test
    void findsHowMuchSendersDiffer() {
        assertThat(trained(1).dispersion()).isEqualTo(1, within(0.25));
        assertThat(trained(4).dispersion()).isEqualTo(4, within(1.0));
    }

    @Test
    void oneBusySenderDoesNotMakeTheWeek() {
        ShapeTrainer trainer = payers(2);
        for (int i = 0; i < 50_000; i++) {
            trainer.add("exchange", START + 3 * HOUR + i, 0);
        }
        ExpectedShape shape = trainer.train("v");
        assertThat(shape.weights().get(3)).isLessThan(0.2);
        assertThat(shape.paymentsPerHour()).isEqualTo(RATE, within(0.06 * RATE));
    }

    @Test
    void lessThanAWeekIsRefused() {
        ShapeTrainer trainer = new ShapeTrainer();
        assertThatThrownBy(() -> trainer.train("v")).hasMessageContaining("less than a week");
        trainer.add("a", START, 0);
        trainer.add("a", START + 6 * 24 * HOUR, 0);
        assertThatThrownBy(() -> trainer.train("v")).hasMessageContaining("less than a week");
    }

    @Test
    void theDocumentHasTheFieldsOfTheShape() throws IOException {
        String json = ShapeJson.of(ExpectedShape.FLAT);
        assertThat(json)
                .startsWith("{\"version\":\"flat\",\"weights\":[1,1,1,")
                .endsWith(",1],\"paymentsPerHour\":0.0416667,\"dispersion\":1}\n");
    }

    @Test
    void theOffsetFollowsFromInstantAndLocalHour() {
        assertThat(LocalOffset.minutes(START + 23 * HOUR, 4.5)).isEqualTo(330);
        assertThat(LocalOffset.minutes(START + 2 * HOUR, 21)).isEqualTo(-300);
        assertThat(LocalOffset.minutes(START, 12)).isEqualTo(720);
        assertThat(LocalOffset.minutes(START, 12.25)).isEqualTo(-705);
        assertThat(LocalOffset.minutes(START, Double.NaN)).isEqualTo(0);
    }

    private static ExpectedShape trained(double dispersion) {
        return payers(dispersion).train("v");
    }

    private static ShapeTrainer payers(double dispersion) {
        ShapeTrainer trainer = new ShapeTrainer();
        Random random = new Random(7);
        for (int sender = 0; sender < 2_000; sender++) {
            double level = gamma(random, dispersion) / dispersion;
            int offset = 60 * (random.nextInt(24) - 11);
            for (int hour = 0; hour < WEEKS * ExpectedShape.HOURS; hour++) {
                if (random.nextDouble() < RATE * level * weight(hour)) {
                    long local = START + hour * HOUR + (long) (random.nextDouble() * HOUR);
                    trainer.add("s" + sender, local - offset * 60_000L, offset);
                }
            }
        }
        return trainer;
    }

    /** Half of the hours, with mean 1 over the week. */
    private static double weight(int hour) {
        double day = hour / 24 % 7 >= 5 ? 2 : 1;
        return hour % 24 >= 8 && hour % 24 < 20 ? day * 2 * 7 / 9 : 0;
    }

    /** Gamma with mean {@code shape} (Marsaglia and Tsang 2000). */
    private static double gamma(Random random, double shape) {
        if (shape < 1) {
            return gamma(random, shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        while (true) {
            double normal = random.nextGaussian();
            double v = Math.pow(1 + normal / Math.sqrt(9 * d), 3);
            if (v > 0
                    && Math.log(random.nextDouble())
                            < normal * normal / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
