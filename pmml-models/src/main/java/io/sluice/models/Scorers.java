package io.sluice.models;

import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.udfs.model.FeatureVector;
import java.io.InputStream;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Opens models in the fastest form that says the same. */
public final class Scorers {

    private static final int PROBES = 64;
    private static final double MISSING = 0.2;

    private Scorers() {}

    /** Opens a model, in whatever form. */
    public static Scorer open(String model, InputStream pmml, FeatureRegistry registry) {
        return open(model, pmml, registry, why -> {});
    }

    /**
     * Opens a model: boosted trees from flat arrays, if these give the same bits as jpmml-evaluator
     * on probing vectors, everything else by jpmml-evaluator.
     *
     * @param model name and version
     * @param pmml the document; read to its end, not closed
     * @param registry of the vectors to come
     * @param told why it runs by jpmml-evaluator, if it does
     * @throws ScoringException if it is no model, or wants features that the registry lacks
     */
    public static Scorer open(
            String model, InputStream pmml, FeatureRegistry registry, Consumer<String> told) {
        PmmlScorer reference = PmmlScorer.open(model, pmml, registry);
        try {
            Scorer flat = BoostedTreesScorer.of(model, reference.pmml(), reference::index);
            if (agree(reference, flat, registry)) {
                return flat;
            }
            told.accept(model + " runs by jpmml-evaluator: flat arrays say otherwise");
        } catch (RuntimeException e) {
            // Whatever can't be flattened still runs as it is.
            told.accept(model + " runs by jpmml-evaluator: " + e);
        }
        return reference;
    }

    private static boolean agree(Scorer reference, Scorer flat, FeatureRegistry registry) {
        SplittableRandom random = new SplittableRandom(PROBES);
        for (int i = 0; i < PROBES; i++) {
            FeatureVector probe = probe(random, registry);
            if (reference.probability(probe) != flat.probability(probe)) {
                return false;
            }
        }
        return true;
    }

    /** Of all magnitudes and either sign, some missing. */
    private static FeatureVector probe(SplittableRandom random, FeatureRegistry registry) {
        FeatureVector probe = FeatureVector.empty(registry);
        for (int i = 0; i < probe.size(); i++) {
            if (random.nextDouble() >= MISSING) {
                double magnitude = Math.pow(10, random.nextInt(12) - 2);
                probe.set(i, (random.nextInt(8) - 1) * magnitude * random.nextDouble());
            }
        }
        return probe;
    }
}
