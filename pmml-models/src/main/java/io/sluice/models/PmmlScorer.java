package io.sluice.models;

import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.udfs.model.FeatureVector;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dmg.pmml.DataType;
import org.dmg.pmml.Model;
import org.dmg.pmml.OpType;
import org.jpmml.evaluator.Evaluator;
import org.jpmml.evaluator.InputField;
import org.jpmml.evaluator.LoadingModelEvaluatorBuilder;
import org.jpmml.evaluator.ModelEvaluator;
import org.jpmml.model.PMMLException;

/**
 * Runs a binary classifier in PMML by jpmml-evaluator. The model's inputs are found in the registry
 * by name; its output field {@code probability(1)} is the result.
 */
public final class PmmlScorer implements Scorer {

    private static final String PROBABILITY = "probability(1)";

    private final String model;
    private final Evaluator evaluator;
    private final String[] names;
    private final int[] indexes;

    private PmmlScorer(String model, Evaluator evaluator, FeatureRegistry registry) {
        this.model = model;
        this.evaluator = evaluator;
        List<InputField> inputs = evaluator.getInputFields();
        List<String> known = registry.names();
        this.names = new String[inputs.size()];
        this.indexes = new int[inputs.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = inputs.get(i).getName();
            indexes[i] = known.indexOf(names[i]);
            if (indexes[i] < 0) {
                throw new ScoringException(
                        model + ": input " + names[i] + " is not in the feature registry");
            }
        }
    }

    /**
     * Opens a model.
     *
     * @param model name and version
     * @param pmml the document; read to its end, not closed
     * @param registry of the vectors to come
     * @throws ScoringException if it is no model, or wants features that the registry lacks
     */
    public static PmmlScorer open(String model, InputStream pmml, FeatureRegistry registry) {
        Evaluator evaluator;
        try {
            evaluator = new LoadingModelEvaluatorBuilder().load(pmml).build().verify();
        } catch (Exception e) {
            throw new ScoringException(model + ": not a PMML model: " + e.getMessage(), e);
        }
        if (evaluator.getOutputFields().stream().noneMatch(f -> f.getName().equals(PROBABILITY))) {
            throw new ScoringException(model + ": has no output " + PROBABILITY);
        }
        return new PmmlScorer(model, evaluator, registry);
    }

    /** Where a vector has an input of the model that is a number of full width, or -1. */
    int index(String field) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(field)) {
                return isDouble(evaluator.getInputFields().get(i)) ? indexes[i] : -1;
            }
        }
        return -1;
    }

    private static boolean isDouble(InputField input) {
        return input.getDataType() == DataType.DOUBLE && input.getOpType() == OpType.CONTINUOUS;
    }

    /** The model that it runs. */
    Model pmml() {
        return ((ModelEvaluator<?>) evaluator).getModel();
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public double probability(FeatureVector features) {
        Map<String, Object> arguments = new HashMap<>(2 * names.length);
        for (int i = 0; i < names.length; i++) {
            double value = features.get(indexes[i]);
            arguments.put(names[i], Double.isNaN(value) ? null : value);
        }
        try {
            return checked(evaluator.evaluate(arguments).get(PROBABILITY));
        } catch (PMMLException e) {
            throw new ScoringException(model + ": " + e.getMessage(), e);
        }
    }

    private double checked(Object probability) {
        if (probability instanceof Number number
                && number.doubleValue() >= 0
                && number.doubleValue() <= 1) {
            return number.doubleValue();
        }
        throw new ScoringException(model + ": " + PROBABILITY + " is " + probability);
    }
}
