package io.sluice.training.payment;

import io.sluice.udfs.model.FeatureDefinition;
import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.udfs.model.FeatureVector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which features of the registry the model sees, and which of them may only raise it. */
final class ModelFeatures {

    /**
     * Those that only ever speak against a payment: more of them must never lower the probability,
     * whatever the sample says.
     */
    private static final Set<String> RISING =
            Set.of(
                    "biometric_distance",
                    "lookalike_recipient",
                    "same_block_return",
                    "recipient_risk",
                    "travel_speed");

    private final List<String> names = new ArrayList<>();
    private final List<Integer> indexes = new ArrayList<>();
    private final Map<String, String> excluded = new LinkedHashMap<>();

    ModelFeatures(FeatureRegistry registry) {
        List<FeatureDefinition> definitions = registry.definitions();
        for (int i = 0; i < definitions.size(); i++) {
            String name = definitions.get(i).name();
            String reason = reasonToExclude(name);
            if (reason == null) {
                names.add(name);
                indexes.add(i);
            } else {
                excluded.put(name, reason);
            }
        }
    }

    private static String reasonToExclude(String name) {
        if (name.equals("sender_age")) {
            return "all senders of a job age together: it would date the payment";
        }
        if (name.contains("_declined_")) {
            return "repeats what the judge itself decided before";
        }
        return null;
    }

    /** Names in the order of the model's inputs. */
    List<String> names() {
        return names;
    }

    /** Names that are left out, each with the reason. */
    Map<String, String> excluded() {
        return excluded;
    }

    /** LightGBM's constraint for each input: 1 for rising, 0 for free. */
    String monotoneConstraints() {
        return String.join(",", names.stream().map(n -> isRising(n) ? "1" : "0").toList());
    }

    /** Whether more of a feature never lowers the probability. */
    static boolean isRising(String name) {
        return RISING.contains(name) || name.contains("_bad_count_");
    }

    /** The model's inputs of a vector, written to {@code target} from {@code offset} on. */
    void copy(FeatureVector vector, double[] target, int offset) {
        for (int i = 0; i < indexes.size(); i++) {
            target[offset + i] = vector.get(indexes.get(i));
        }
    }

    /** The inputs of many vectors, one row after the other. */
    double[] matrix(List<FeatureVector> vectors) {
        double[] matrix = new double[Math.multiplyExact(vectors.size(), names.size())];
        for (int row = 0; row < vectors.size(); row++) {
            copy(vectors.get(row), matrix, row * names.size());
        }
        return matrix;
    }
}
