package io.sluice.training.payment;

import io.sluice.models.Scorer;
import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.udfs.model.FeatureVector;
import io.sluice.workload.random.Draw;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Vectors with the probability that the native library gave them, by which anybody can check a
 * scorer: the vector in which all is missing, payments over the whole range of probabilities, and
 * the same with a third of their values taken away.
 */
final class GoldenVectors {

    private static final int PAYMENTS = 48;
    private static final double BLANKED = 1.0 / 3;

    private final FeatureRegistry registry;
    private final ModelFeatures features;

    GoldenVectors(FeatureRegistry registry, ModelFeatures features) {
        this.registry = registry;
        this.features = features;
    }

    /** Chooses among scored payments: the higher ranked, the denser. */
    List<FeatureVector> choose(List<Scored> payments) {
        List<Scored> sorted =
                payments.stream()
                        .sorted(Comparator.comparingDouble(Scored::probability).reversed())
                        .toList();
        List<FeatureVector> chosen = new ArrayList<>();
        chosen.add(FeatureVector.empty(registry));
        Draw draw = new Draw(1);
        for (int i = 0; i < PAYMENTS; i++) {
            double share = (double) i / PAYMENTS;
            int rank = (int) (share * share * share * sorted.size());
            FeatureVector vector = sorted.get(rank).row().features();
            chosen.add(vector);
            chosen.add(blanked(vector, draw));
        }
        return chosen;
    }

    private static FeatureVector blanked(FeatureVector vector, Draw draw) {
        double[] values = vector.toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] = draw.chance(BLANKED) ? Double.NaN : values[i];
        }
        return FeatureVector.of(values);
    }

    /**
     * CSV: the header is {@code probability} and the model's inputs; empty is missing, numbers read
     * back to the same value.
     */
    String csv(List<FeatureVector> vectors, double[] probabilities) {
        StringBuilder csv = new StringBuilder("probability,");
        csv.append(String.join(",", features.names())).append('\n');
        double[] inputs = new double[features.names().size()];
        for (int i = 0; i < probabilities.length; i++) {
            csv.append(probabilities[i]);
            features.copy(vectors.get(i), inputs, 0);
            for (double input : inputs) {
                csv.append(',').append(Double.isNaN(input) ? "" : Double.toString(input));
            }
            csv.append('\n');
        }
        return csv.toString();
    }

    /** Greatest difference between a scorer and the expected probabilities. */
    static double difference(List<FeatureVector> vectors, double[] probabilities, Scorer scorer) {
        double greatest = 0;
        for (int i = 0; i < probabilities.length; i++) {
            double difference = Math.abs(scorer.probability(vectors.get(i)) - probabilities[i]);
            greatest = Math.max(greatest, difference);
        }
        return greatest;
    }
}
