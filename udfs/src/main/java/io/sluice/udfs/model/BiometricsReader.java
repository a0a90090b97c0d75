package io.sluice.udfs.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads behavioural samples. */
final class BiometricsReader {

    private static final int MOST_METRICS = 64;
    private static final int LONGEST_NAME = 64;

    private BiometricsReader() {}

    static Biometrics read(Map<String, String> metrics, FieldReader<TransactionField> reader) {
        if (metrics.isEmpty()) {
            return Biometrics.NONE;
        }
        if (metrics.size() > MOST_METRICS) {
            reader.refuse(
                    RejectReason.INVALID_BIOMETRICS, "more than " + MOST_METRICS + " metrics");
            return Biometrics.NONE;
        }
        List<String> names = new ArrayList<>(metrics.size());
        List<Float> values = new ArrayList<>(metrics.size());
        metrics.forEach(
                (name, text) -> {
                    float value = (float) Numbers.finite(text);
                    check(name, value, reader);
                    names.add(name);
                    values.add(value);
                    reader.given(TransactionField.BIOMETRICS, name + ":" + value);
                });
        return new Biometrics(names, values);
    }

    private static void check(String name, float value, FieldReader<?> reader) {
        if (name.isBlank() || TextRules.problem(name, LONGEST_NAME) != null) {
            reader.refuse(
                    RejectReason.INVALID_BIOMETRICS,
                    "name of metric " + FieldReader.shown(name) + " is empty, long or garbled");
        } else if (!Float.isFinite(value)) {
            reader.refuse(
                    RejectReason.INVALID_BIOMETRICS,
                    "metric " + FieldReader.shown(name) + " is no finite number");
        }
    }
}
