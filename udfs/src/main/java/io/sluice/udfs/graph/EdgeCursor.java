package io.sluice.udfs.graph;

import io.sluice.udfs.bytes.Fixed;
import io.sluice.udfs.bytes.Packed;

/** Reads what {@link EdgeWriter} wrote, edge by edge. */
final class EdgeCursor {

    /** When a payment was voided that never was. */
    static final long NEVER = Long.MAX_VALUE;

    private final byte[] bytes;
    private final int end;
    private int position;
    private long payment;
    private long counterparty;
    private long time;
    private long micros;
    private long voidedAt;

    EdgeCursor(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.end = end;
        position = from;
    }

    boolean next() {
        if (position >= end) {
            return false;
        }
        payment = Fixed.getLong(bytes, position);
        counterparty = Fixed.getLong(bytes, position + Long.BYTES);
        position += 2 * Long.BYTES;
        long step = readUnsigned();
        time += Packed.unfold(step >>> 1);
        voidedAt = (step & 1) == 0 ? NEVER : time + Packed.unfold(readUnsigned());
        long amount = readUnsigned();
        micros = (amount & 1) == 0 ? (amount >>> 1) * EdgeWriter.CENT : amount >>> 1;
        return true;
    }

    /** What {@link io.sluice.udfs.bytes.ByteSink#writeUnsigned} wrote, on the way of every edge. */
    private long readUnsigned() {
        int at = position;
        long value = bytes[at++];
        if (value < 0) {
            value &= 0x7F;
            long next = -1;
            for (int shift = 7; next < 0; shift += 7) {
                next = bytes[at++];
                value |= (next & 0x7F) << shift;
            }
        }
        position = at;
        return value;
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
