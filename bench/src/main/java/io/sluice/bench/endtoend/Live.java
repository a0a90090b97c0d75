package io.sluice.bench.endtoend;

import java.util.List;

/**
 * What became of a job that was paid in open loops.
 *
 * @param loops at rising rates
 * @param before its state before them
 * @param after its state after them
 */
record Live(List<Paced> loops, StateSize before, StateSize after) {

    /** Makes the list immutable. */
    Live {
        loops = List.copyOf(loops);
    }
}
