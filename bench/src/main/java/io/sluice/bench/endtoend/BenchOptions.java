package io.sluice.bench.endtoend;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What to measure.
 *
 * @param payments that each job drains, at least 1,000
 * @param rounds of draining; the last one counts, the others warm up
 * @param customers of the world that pays
 * @param latencySeconds of paced payments after it; 0 for none
 * @param trees of the large model
 * @param forms whether the judge runs in all its forms, or only in the one that counts
 * @param commit that is measured, or empty
 */
record BenchOptions(
        int payments,
        int rounds,
        int customers,
        int latencySeconds,
        int trees,
        boolean forms,
        String commit) {

    private static final String FORMS = "--all-forms";

    private static final Map<String, Integer> LEAST =
            Map.of(
                    "--payments", 1_000,
                    "--rounds", 1,
                    "--customers", 100,
                    "--latency-seconds", 0,
                    "--trees", 1);

    /**
     * Of {@code --name value} pairs and {@code --all-forms}.
     *
     * @throws IllegalArgumentException in one line
     */
    static BenchOptions parse(String... arguments) {
        Map<String, String> given = given(arguments);
        BenchOptions options =
                new BenchOptions(
                        number(given, "--payments", 60_000),
                        number(given, "--rounds", 4),
                        number(given, "--customers", 2_000),
                        number(given, "--latency-seconds", 30),
                        number(given, "--trees", 500),
                        given.remove(FORMS) != null,
                        Optional.ofNullable(given.remove("--commit")).orElse(""));
        if (!given.isEmpty()) {
            throw new IllegalArgumentException(
                    "unknown argument " + given.keySet().iterator().next());
        }
        return options;
    }

    private static Map<String, String> given(String... arguments) {
        Map<String, String> given = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            String name = arguments[i];
            if (!name.equals(FORMS) && ++i == arguments.length) {
                throw new IllegalArgumentException(name + " needs a value");
            }
            given.put(name, arguments[i]);
        }
        return given;
    }

    private static int number(Map<String, String> given, String name, int usual) {
        String value = given.remove(name);
        if (value == null) {
            return usual;
        }
        int least = LEAST.get(name);
        try {
            int number = Integer.parseInt(value);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is no number: " + value, e);
        }
        throw new IllegalArgumentException(name + " must be at least " + least);
    }
}
