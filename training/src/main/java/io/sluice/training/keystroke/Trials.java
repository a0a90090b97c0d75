package io.sluice.training.keystroke;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Distances of genuine claims and of impostors' claims; higher speaks for an impostor. */
final class Trials {

    private final double[] genuine;
    private final double[] impostors;

    Trials(double[] genuine, double[] impostors) {
        this.genuine = sorted(Arrays.stream(genuine));
        this.impostors = sorted(Arrays.stream(impostors));
    }

    /** All trials as if of one person: what a global threshold faces. */
    static Trials pooled(Collection<Trials> trials) {
        return new Trials(
                sorted(trials.stream().flatMapToDouble(t -> Arrays.stream(t.genuine))),
                sorted(trials.stream().flatMapToDouble(t -> Arrays.stream(t.impostors))));
    }

    /** Share of genuine claims at or above the threshold. */
    double falseRejects(double threshold) {
        return 1 - (double) below(genuine, threshold) / genuine.length;
    }

    /** Share of impostors' claims below the threshold. */
    double falseAccepts(double threshold) {
        return (double) below(impostors, threshold) / impostors.length;
    }

    /**
     * The rate at which both errors are equal, between two thresholds by straight lines between the
     * points of the operating curve, as in the published evaluation script.
     */
    double equalErrorRate() {
        double threshold = balancedThreshold();
        double above = falseAccepts(threshold);
        double aboveRejects = falseRejects(threshold);
        double previous = previousDistance(threshold);
        double below = falseAccepts(previous);
        double belowRejects = falseRejects(previous);
        double before = belowRejects - below;
        double after = above - aboveRejects;
        return below + (above - below) * before / (before + after);
    }

    /** The least distance seen at which no fewer impostors are accepted than owners rejected. */
    double balancedThreshold() {
        return Stream.of(genuine, impostors)
                .flatMapToDouble(Arrays::stream)
                .sorted()
                .filter(threshold -> falseAccepts(threshold) >= falseRejects(threshold))
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private double previousDistance(double threshold) {
        return DoubleStream.concat(Arrays.stream(genuine), Arrays.stream(impostors))
                .filter(distance -> distance < threshold)
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
    }

    private static int below(double[] sorted, double threshold) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < threshold) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double[] sorted(DoubleStream values) {
        return values.sorted().toArray();
    }
}
