package io.sluice.workload.world;

import io.sluice.udfs.model.Biometrics;
import io.sluice.workload.random.Draw;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a person moves on one class of device: a centre and a spread within the person for each
 * metric (logarithms of speeds, pressure in 0 to 1, angle in degrees).
 */
public final class Movement {

    private enum Metric {
        DEVICE_ANGLE("device_angle", 42, 11, 5, false),
        PRESSURE("pressure", 0.45, 0.10, 0.04, false),
        SWIPE_VELOCITY("swipe_velocity", 1.4, 0.28, 0.13, true),
        TYPING_SPEED("typing_speed", 4.2, 0.25, 0.09, true);

        private final String name;
        private final double typical;
        private final double between;
        private final double within;
        private final boolean logarithmic;

        Metric(String name, double typical, double between, double within, boolean logarithmic) {
            this.name = name;
            this.typical = logarithmic ? StrictMath.log(typical) : typical;
            this.between = between;
            this.within = within;
            this.logarithmic = logarithmic;
        }
    }

    private static final Metric[] METRICS = Metric.values();
    private static final List<String> TOUCH =
            Stream.of(METRICS).map(metric -> metric.name).toList();
    private static final List<String> KEYS = List.of(Metric.TYPING_SPEED.name);
    private static final double LEAST = 0.0001;

    private final boolean touch;
    private final double[] centres;
    private final double[] spreads;

    private Movement(boolean touch, double[] centres, double[] spreads) {
        this.touch = touch;
        this.centres = centres;
        this.spreads = spreads;
    }

    /** Somebody's movements on a phone or tablet, or, without touch, on a keyboard. */
    public static Movement of(boolean touch, Draw draw) {
        double[] centres = new double[METRICS.length];
        double[] spreads = new double[METRICS.length];
        for (Metric metric : METRICS) {
            centres[metric.ordinal()] = metric.typical + metric.between * draw.gaussian();
            spreads[metric.ordinal()] = draw.logNormal(metric.within, 0.25);
        }
        return new Movement(touch, centres, spreads);
    }

    /** The same person on a device that lies differently in the hand. */
    public Movement moved(double spreadsAway, Draw draw) {
        double[] moved = centres.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += spreadsAway * spreads[i] * draw.between(-1, 1);
        }
        return new Movement(touch, moved, spreads);
    }

    /** Somebody who imitates another person: 0 not at all, 1 as well as she does it herself. */
    public Movement towards(Movement other, double success) {
        double[] imitated = new double[centres.length];
        for (int i = 0; i < imitated.length; i++) {
            imitated[i] = centres[i] + success * (other.centres[i] - centres[i]);
        }
        return new Movement(other.touch, imitated, spreads);
    }

    /** One sample. */
    public Biometrics sample(Draw draw) {
        List<Float> values = new ArrayList<>(METRICS.length);
        for (Metric metric : METRICS) {
            if (touch || metric == Metric.TYPING_SPEED) {
                int i = metric.ordinal();
                double value = centres[i] + spreads[i] * draw.gaussian();
                values.add(rounded(metric.logarithmic ? StrictMath.exp(value) : value));
            }
        }
        return new Biometrics(touch ? TOUCH : KEYS, values);
    }

    private static float rounded(double value) {
        return (float) (Math.round(Math.max(LEAST, value) / LEAST) * LEAST);
    }
}
