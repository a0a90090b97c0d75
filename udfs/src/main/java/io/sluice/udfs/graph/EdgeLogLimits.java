package io.sluice.udfs.graph;

/**
 * How long an account keeps its edges.
 *
 * @param retentionMillis a chunk goes when the newest of its edges, by the later of event time and
 *     time of receipt, is older than the account's newest receipt by more than that: the window,
 *     and what payments may be late, and what they may be ahead of time
 * @param mostEdges beyond so many of one direction, the oldest chunks go before their time; answers
 *     that miss them say so
 * @param shape how they are laid out
 */
public record EdgeLogLimits(long retentionMillis, int mostEdges, EdgeLogShape shape) {

    /** Limits with the default shape and at most 100,000 edges a direction. */
    public static EdgeLogLimits of(long retentionMillis) {
        return new EdgeLogLimits(retentionMillis, 100_000, EdgeLogShape.DEFAULT);
    }
}
