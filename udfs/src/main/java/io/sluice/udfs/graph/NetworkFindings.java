package io.sluice.udfs.graph;

import java.util.List;
import java.util.Map;

/**
 * What the search around a payment found.
 *
 * @param cycles that the payment closes
 * @param names of the cycles' members, by hash
 * @param leftOut what was not looked at
 * @param outcome how the search came out
 */
public record NetworkFindings(
        List<Cycle> cycles, Map<Long, String> names, LeftOut leftOut, SearchOutcome outcome) {

    /** Makes the collections immutable. */
    public NetworkFindings {
        cycles = List.copyOf(cycles);
        names = Map.copyOf(names);
    }

    /** Of a payment that was not searched for. */
    public static NetworkFindings nothing(SearchOutcome outcome) {
        return new NetworkFindings(List.of(), Map.of(), LeftOut.NOTHING, outcome);
    }

    /** Whether something may have been missed. */
    public boolean truncated() {
        return outcome != SearchOutcome.COMPLETE || leftOut.truncated();
    }
}
