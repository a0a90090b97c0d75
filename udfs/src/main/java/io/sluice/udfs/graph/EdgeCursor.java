package io.sluice.udfs.graph;

import io.sluice.udfs.bytes.ByteSource;
import io.sluice.udfs.bytes.Packed;

/** Reads what {@link EdgeWriter} wrote, edge by edge. */
final class EdgeCursor {

    /** When a payment was voided that never was. */
    static final long NEVER = Long.MAX_VALUE;

    private final ByteSource source;
    private final int end;
    private long payment;
    private long counterparty;
    private long time;
    private long micros;
    private long voidedAt;

    EdgeCursor(byte[] bytes, int from, int end) {
        source = new ByteSource(bytes, from);
        this.end = end;
    }

    boolean next() {
        if (source.position() >= end) {
            return false;
        }
        payment = source.readLong();
        counterparty = source.readLong();
        long step = source.readUnsigned();
        time += Packed.unfold(step >>> 1);
        voidedAt = (step & 1) == 0 ? NEVER : time + source.readSigned();
        long amount = source.readUnsigned();
        micros = (amount & 1) == 0 ? (amount >>> 1) * EdgeWriter.CENT : amount >>> 1;
        return true;
    }

    long payment() {
        return payment;
    }

    long counterparty() {
        return counterparty;
    }

    /** Event time, epoch milliseconds. */
    long time() {
        return time;
    }

    long micros() {
        return micros;
    }

    /** When it became known that no money moved, epoch milliseconds, or {@link #NEVER}. */
    long voidedAt() {
        return voidedAt;
    }
}
