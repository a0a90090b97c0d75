package io.sluice.udfs.analyzer.biometric;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How metrics are distributed over the people who use one class of device, as far as known. Where
 * it is unknown, the owner's samples alone must do.
 *
 * @param metrics quantiles by name of the metric
 */
public record MetricPopulation(SortedMap<String, PopulationQuantiles> metrics) {

    /** Nothing is known of people. */
    public static final MetricPopulation UNKNOWN = new MetricPopulation(new TreeMap<>());

    /** Copies the map. */
    public MetricPopulation {
        metrics = Collections.unmodifiableSortedMap(new TreeMap<>(metrics));
    }

    /** The quantiles of a metric, if known. */
    public Optional<PopulationQuantiles> of(String metric) {
        return Optional.ofNullable(metrics.get(metric));
    }
}
