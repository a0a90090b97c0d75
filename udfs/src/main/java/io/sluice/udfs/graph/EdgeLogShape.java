package io.sluice.udfs.graph;

/**
 * How an account lays out its edges.
 *
 * @param hotBytes the hot row's edges leave it when they are more
 * @param chunkEdges edges of the smallest chunk; the next is begun when there are as many
 * @param merged so many chunks of one size become one of the next
 * @param levels how often they do; at most 3
 * @param hubEdges an account with more edges than that outside its hot row, of one direction, does
 *     not read them all for an answer that is limited
 * @param rankedPerOctave counterparties that a hub remembers per doubling of the amount
 */
public record EdgeLogShape(
        int hotBytes, int chunkEdges, int merged, int levels, int hubEdges, int rankedPerOctave) {

    /** Chunks of 64 to 4,096 edges; a hub has more than 256. */
    public static final EdgeLogShape DEFAULT = new EdgeLogShape(320, 64, 8, 2, 256, 16);
}
