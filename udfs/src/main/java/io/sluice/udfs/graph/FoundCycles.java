package io.sluice.udfs.graph;

import java.util.List;

/**
 * What a search for cycles found.
 *
 * @param cycles no two of the same members, the shortest first
 * @param leftOut cycles there are beyond those, a lower bound
 */
public record FoundCycles(List<Cycle> cycles, int leftOut) {

    /** No cycle. */
    public static final FoundCycles NONE = new FoundCycles(List.of(), 0);
}
