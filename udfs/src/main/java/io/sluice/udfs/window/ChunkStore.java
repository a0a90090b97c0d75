package io.sluice.udfs.window;

/**
 * Where a log keeps what its hot row does not hold. Arrays are never changed once they were put or
 * got, so that a store may share them.
 */
public interface ChunkStore {

    /** What was put there last, or null. */
    byte[] get(long id);

    /** Keeps a chunk. */
    void put(long id, byte[] chunk);

    /** Drops a chunk. */
    void remove(long id);
}
