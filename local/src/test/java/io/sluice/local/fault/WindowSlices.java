package io.sluice.local.fault;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.job.ledger.LedgerEntry;
import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.udfs.model.Room;
import io.sluice.udfs.model.WindowStatistic;
import java.util.LinkedHashMap;
import java.util.Map;

/** The window features of a vector by name, as published and as counted again. */
final class WindowSlices {

    private static final FeatureRegistry REGISTRY =
            new FeatureRegistry(FeatureRegistry.DEFAULT_WINDOWS);

    private WindowSlices() {}

    /** What a ledger record says of a room's windows; missing ones are NaN. */
    static Map<String, Double> published(LedgerEntry entry, Room room) {
        JsonNode features = entry.json().get("features");
        if (!features.get("registry").asText().equals(REGISTRY.version())) {
            throw new IllegalStateException("another registry: " + features.get("registry"));
        }
        return slice(
                room,
                (window, statistic) -> {
                    JsonNode value =
                            features.get("values").get(REGISTRY.index(room, window, statistic));
                    return value.isNull() ? Double.NaN : value.doubleValue();
                });
    }

    /** What a log says when it is counted again as of a time. */
    static Map<String, Double> counted(PlainLog log, Room room, long t) {
        double[][] windows =
                FeatureRegistry.DEFAULT_WINDOWS.stream()
                        .map(length -> log.count(t, length))
                        .toArray(double[][]::new);
        return slice(room, (window, statistic) -> windows[window][statistic.ordinal()]);
    }

    /** What a room says that does not apply. */
    static Map<String, Double> missing(Room room) {
        return slice(room, (window, statistic) -> Double.NaN);
    }

    private interface Source {
        double value(int window, WindowStatistic statistic);
    }

    private static Map<String, Double> slice(Room room, Source source) {
        Map<String, Double> slice = new LinkedHashMap<>();
        for (int window = 0; window < REGISTRY.windows().size(); window++) {
            for (WindowStatistic statistic : WindowStatistic.values()) {
                slice.put(
                        REGISTRY.names().get(REGISTRY.index(room, window, statistic)),
                        source.value(window, statistic));
            }
        }
        return slice;
    }
}
