package io.sluice.udfs.graph;

import io.sluice.udfs.bytes.ByteSink;
import io.sluice.udfs.window.ChunkStore;

/** Chunks of edges: a byte of version, then the edges in the order in which they arrived. */
final class Chunks {

    private static final int VERSION = 1;
    private static final int BYTES_PER_EDGE = 24;

    private final ChunkStore store;

    Chunks(ChunkStore store) {
        this.store = store;
    }

    /** Starts to write a chunk of so many edges. */
    static ByteSink begin(int edges) {
        ByteSink sink = new ByteSink(1 + edges * BYTES_PER_EDGE);
        sink.writeByte(VERSION);
        return sink;
    }

    void put(long id, byte[] chunk) {
        store.put(id, chunk);
    }

    /** What was put there, or null. */
    byte[] bytes(long id) {
        return store.get(id);
    }

    void remove(long id) {
        store.remove(id);
    }

    /** The edges of a chunk; none if the store's backstop has taken it. */
    EdgeCursor read(long id) {
        byte[] chunk = store.get(id);
        if (chunk == null) {
            return new EdgeCursor(new byte[0], 0, 0);
        }
        if (chunk[0] != VERSION) {
            throw new IllegalStateException("unknown form of a chunk: " + chunk[0]);
        }
        return new EdgeCursor(chunk, 1, chunk.length);
    }

    /** Whether one of the edges is that payment. */
    static boolean contains(EdgeCursor edges, long payment) {
        while (edges.next()) {
            if (edges.payment() == payment) {
                return true;
            }
        }
        return false;
    }

    /** Voids a payment of a chunk; false if it is not there. */
    boolean voidPayment(long id, long payment, long knownAt) {
        byte[] edited = voidPayment(read(id), payment, knownAt);
        if (edited == null) {
            return false;
        }
        ByteSink chunk = new ByteSink(1 + edited.length);
        chunk.writeByte(VERSION);
        chunk.writeBytes(edited, 0, edited.length);
        put(id, chunk.toBytes());
        return true;
    }

    /**
     * The edges with that payment voided, known from the earlier time if it was; null if none is
     * it.
     */
    static byte[] voidPayment(EdgeCursor edges, long payment, long knownAt) {
        ByteSink sink = new ByteSink(256);
        EdgeWriter writer = new EdgeWriter(sink, 0);
        boolean found = false;
        while (edges.next()) {
            boolean hit = edges.payment() == payment;
            long voidedAt = hit ? Math.min(edges.voidedAt(), knownAt) : edges.voidedAt();
            writer.write(
                    edges.payment(), edges.counterparty(), edges.time(), edges.micros(), voidedAt);
            found |= hit;
        }
        return found ? sink.toBytes() : null;
    }
}
