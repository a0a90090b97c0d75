package io.sluice.udfs.graph;

/**
 * What a directory knows of a chunk.
 *
 * @param id its key in the store
 * @param level how often its edges were merged
 * @param count number of its edges
 * @param earliest least event time, epoch milliseconds
 * @param latest greatest event time
 * @param stamp the greatest of all event times and times of receipt, or more
 */
record ChunkEntry(long id, int level, int count, long earliest, long latest, long stamp) {

    boolean overlaps(long from, long to) {
        return earliest <= to && latest >= from;
    }

    /** The entry of both chunks' edges under a new id. */
    ChunkEntry and(ChunkEntry newer, long newId, int newLevel) {
        return new ChunkEntry(
                newId,
                newLevel,
                count + newer.count,
                Math.min(earliest, newer.earliest),
                Math.max(latest, newer.latest),
                Math.max(stamp, newer.stamp));
    }
}
