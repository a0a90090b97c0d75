package io.sluice.models;

import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.udfs.model.FeatureVector;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jpmml.evaluator.Evaluator;
import org.jpmml.evaluator.HasProbability;
import org.jpmml.evaluator.InputField;
import org.jpmml.evaluator.LoadingModelEvaluatorBuilder;
import org.jpmml.evaluator.TargetField;

/**
 * Runs a binary classifier in PMML by jpmml-evaluator. The model's inputs are found in the registry
 * by name; its probability is that of the target category {@code 1}.
 */
public final class PmmlScorer implements Scorer {

    private static final String FRAUD = "1";

    private final String model;
    private final Evaluator evaluator;
    private final String target;
    private final Object fraud;
    private final String[] names;
    private final int[] indexes;

    private PmmlScorer(String model, Evaluator evaluator, FeatureRegistry registry) {
        this.model = model;
        this.evaluator = evaluator;
        TargetField field = evaluator.getTargetFields().get(0);
        this.target = field.getName();
        this.fraud = fraudCategory(model, field);
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
        return new PmmlScorer(model, evaluator, registry);
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
        Object result;
        try {
            result = evaluator.evaluate(arguments).get(target);
        } catch (RuntimeException e) {
            throw new ScoringException(model + ": " + e.getMessage(), e);
        }
        if (result instanceof HasProbability distribution) {
            return clamp(distribution.getProbability(fraud));
        }
        throw new ScoringException(model + ": gave no probability but " + result);
    }

    private static Object fraudCategory(String model, TargetField field) {
        List<?> categories = field.getCategories();
        if (categories != null) {
            for (Object category : categories) {
                if (category.toString().equals(FRAUD)) {
                    return category;
                }
            }
        }
        throw new ScoringException(
                model + ": target " + field.getName() + " has no category " + FRAUD);
    }

    private double clamp(Double probability) {
        if (probability == null || probability.isNaN()) {
            throw new ScoringException(model + ": gave no probability of category " + FRAUD);
        }
        return Math.max(0, Math.min(1, probability));
    }
}
