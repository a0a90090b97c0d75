package io.sluice.udfs.analyzer.biometric;

import io.sluice.udfs.model.Biometrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Synthetic people: each metric normal around the person's own mean. */
final class Samples {

    static final List<String> METRICS =
            List.of("device_angle", "pressure", "swipe_velocity", "typing_speed");

    private Samples() {}

    /** A sample of named values. */
    static Biometrics of(Map<String, Float> values) {
        TreeMap<String, Float> ascending = new TreeMap<>(values);
        return new Biometrics(List.copyOf(ascending.keySet()), List.copyOf(ascending.values()));
    }

    /** A sample of a person whose metrics have the given mean and standard deviation 1. */
    static Biometrics around(double mean, Random random) {
        List<Float> values = new ArrayList<>();
        for (int i = 0; i < METRICS.size(); i++) {
            values.add((float) (mean + random.nextGaussian()));
        }
        return new Biometrics(METRICS, values);
    }

    /** A profile of that many samples of one person, ids and times from 0 on. */
    static BiometricProfile profile(int size, double mean, Random random) {
        BiometricProfile profile = BiometricProfile.empty();
        for (int i = 0; i < size; i++) {
            profile.add(i, i, around(mean, random));
        }
        return profile;
    }

    /** What people are like: means spread with standard deviation 5 around 20. */
    static MetricPopulation population(Random random) {
        TreeMap<String, PopulationQuantiles> metrics = new TreeMap<>();
        for (String metric : METRICS) {
            double[] values =
                    random.doubles(4000).map(ignored -> 20 + 5.1 * random.nextGaussian()).toArray();
            metrics.put(metric, PopulationQuantiles.of(values));
        }
        return new MetricPopulation(metrics);
    }
}
