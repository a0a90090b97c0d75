package io.sluice.udfs.model;

import java.util.List;

/**
 * One behavioural sample: named finite metrics in ascending order of name.
 *
 * @param names such as {@code typing_speed}; distinct, ascending
 * @param values one for each name
 */
public record Biometrics(List<String> names, List<Float> values) {

    /** No sample. */
    public static final Biometrics NONE = new Biometrics(List.of(), List.of());

    /** Checks that both lists match. */
    public Biometrics {
        if (names.size() != values.size()) {
            throw new IllegalArgumentException("names and values differ in number");
        }
        names = List.copyOf(names);
        values = List.copyOf(values);
    }

    /** Whether nothing was measured. */
    public boolean isEmpty() {
        return names.isEmpty();
    }
}
