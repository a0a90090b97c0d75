package io.sluice.training.payment;

import io.sluice.workload.features.FeatureRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * How large the parts of all worlds are.
 *
 * @param parts train, validation, test
 */
record SplitCounts(List<Part> parts) {

    /**
     * One part.
     *
     * @param name of it
     * @param payments in it
     * @param frauds fraudulent ones
     * @param episodes that they belong to
     * @param known fraudulent ones of which a bank would have known by the end of the worlds
     */
    record Part(String name, int payments, int frauds, int episodes, int known) {}

    static SplitCounts of(List<TimeSplit> splits) {
        List<Part> parts = new ArrayList<>();
        parts.add(part("train", splits, TimeSplit::train));
        parts.add(part("validation", splits, TimeSplit::validation));
        parts.add(part("test", splits, TimeSplit::test));
        return new SplitCounts(parts);
    }

    private static Part part(
            String name, List<TimeSplit> splits, Function<TimeSplit, List<FeatureRow>> rows) {
        List<FeatureRow> all = splits.stream().flatMap(s -> rows.apply(s).stream()).toList();
        List<FeatureRow> frauds = all.stream().filter(FeatureRow::isFraud).toList();
        if (frauds.isEmpty() || frauds.size() == all.size()) {
            throw new IllegalArgumentException(name + ": needs fraud and genuine payments");
        }
        return new Part(
                name,
                all.size(),
                frauds.size(),
                (int) frauds.stream().map(row -> row.label().episode()).distinct().count(),
                (int) frauds.stream().filter(row -> row.knownAt().isPresent()).count());
    }

    String render() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%-10s %,9d payments, %,6d fraudulent in %,5d episodes, %,6d known%n",
                            part.name(),
                            part.payments(),
                            part.frauds(),
                            part.episodes(),
                            part.known()));
        }
        return text.toString();
    }
}
