package io.sluice.udfs.graph;

import io.sluice.udfs.bytes.ByteSink;
import io.sluice.udfs.bytes.Packed;

/**
 * Writes edges one after the other, in any order of time: 16 bytes of hashes, 2 to 5 of time and 2
 * to 5 of amount, whole cents in fewest.
 */
final class EdgeWriter {

    /** Millionths of a cent's hundredth part: most amounts are multiples of it. */
    static final long CENT = 10_000;

    private final ByteSink sink;
    private long lastTime;

    /** Goes on after an edge of that time; 0 to start with. */
    EdgeWriter(ByteSink sink, long lastTime) {
        this.sink = sink;
        this.lastTime = lastTime;
    }

    void write(long payment, long counterparty, long time, long micros, long voidedAt) {
        boolean voided = voidedAt != EdgeCursor.NEVER;
        sink.writeLong(payment);
        sink.writeLong(counterparty);
        sink.writeUnsigned(Packed.fold(time - lastTime) << 1 | (voided ? 1 : 0));
        if (voided) {
            sink.writeSigned(voidedAt - time);
        }
        boolean cents = micros % CENT == 0;
        sink.writeUnsigned(cents ? micros / CENT << 1 : micros << 1 | 1);
        lastTime = time;
    }

    void write(EdgeCursor edge) {
        write(edge.payment(), edge.counterparty(), edge.time(), edge.micros(), edge.voidedAt());
    }

    long lastTime() {
        return lastTime;
    }
}
