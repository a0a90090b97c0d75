package io.sluice.training.keystroke;

import io.sluice.udfs.analyzer.biometric.BiometricDetector;
import io.sluice.udfs.analyzer.biometric.MetricPopulation;
import io.sluice.udfs.analyzer.biometric.PopulationQuantiles;
import io.sluice.udfs.model.Biometrics;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Splits typists into folds, so that what is learnt of people in general never comes from those who
 * are judged by it.
 */
final class Folds {

    /** How many folds there are. */
    static final int COUNT = 5;

    private Folds() {}

    /** The fold of a typist. */
    static int of(int typist) {
        return typist % COUNT;
    }

    /**
     * Detectors that know the population from the first repetitions of typists in neither the
     * owner's nor the claimant's fold.
     *
     * @param repetitions how many of each typist's first repetitions
     */
    static ProfileMethod.Detectors detectors(List<Typist> typists, int repetitions) {
        BiometricDetector[][] byFolds = new BiometricDetector[COUNT][COUNT];
        for (int one = 0; one < COUNT; one++) {
            for (int other = 0; other <= one; other++) {
                BiometricDetector detector =
                        new BiometricDetector(population(typists, repetitions, one, other));
                byFolds[one][other] = detector;
                byFolds[other][one] = detector;
            }
        }
        return (owner, claimant) -> byFolds[of(owner)][of(claimant)];
    }

    private static MetricPopulation population(
            List<Typist> typists, int repetitions, int one, int other) {
        List<Biometrics> samples =
                IntStream.range(0, typists.size())
                        .filter(typist -> of(typist) != one && of(typist) != other)
                        .mapToObj(typists::get)
                        .flatMap(typist -> typist.repetitions().stream().limit(repetitions))
                        .toList();
        SortedMap<String, PopulationQuantiles> metrics = new TreeMap<>();
        List<String> names = samples.get(0).names();
        for (int metric = 0; metric < names.size(); metric++) {
            int column = metric;
            double[] values = samples.stream().mapToDouble(s -> s.values().get(column)).toArray();
            metrics.put(names.get(metric), PopulationQuantiles.of(values));
        }
        return new MetricPopulation(metrics);
    }
}
