package io.sluice.udfs.analyzer.counterparty;

import io.sluice.udfs.model.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * The latest {@value #LIMIT} receipts of a recipient, in order of event time, with who sent them.
 * Immutable; attempts count, whatever became of them.
 */
public final class RecentSenders {

    /** No receipts. */
    public static final RecentSenders EMPTY =
            new RecentSenders(new long[0], new long[0], new long[0], 0, Long.MIN_VALUE);

    /** Most receipts that are kept. */
    public static final int LIMIT = 32;

    private final long[] times;
    private final long[] micros;
    private final long[] senders;
    private final int newcomers;
    private final long droppedUntil;

    private RecentSenders(
            long[] times, long[] micros, long[] senders, int newcomers, long droppedUntil) {
        this.times = times;
        this.micros = micros;
        this.senders = senders;
        this.newcomers = newcomers;
        this.droppedUntil = droppedUntil;
    }

    /**
     * With one more receipt.
     *
     * @param time event time, epoch milliseconds
     * @param amount micros of the reference currency, at least 0
     * @param sender hash of who sent it
     * @param newcomer whether it is the sender's first to this recipient
     */
    RecentSenders with(long time, long amount, long sender, boolean newcomer) {
        int at = times.length;
        while (at > 0 && times[at - 1] > time) {
            at--;
        }
        boolean full = times.length == LIMIT;
        if (full && at == 0) {
            return new RecentSenders(
                    times, micros, senders, newcomers, Math.max(droppedUntil, time));
        }
        int place = full ? at - 1 : at;
        return new RecentSenders(
                inserted(times, place, time, full),
                inserted(micros, place, amount, full),
                inserted(senders, place, sender, full),
                insertedBit(place, newcomer, full),
                full ? Math.max(droppedUntil, times[0]) : droppedUntil);
    }

    private static long[] inserted(long[] values, int at, long value, boolean full) {
        int from = full ? 1 : 0;
        long[] all = new long[values.length + 1 - from];
        System.arraycopy(values, from, all, 0, at);
        all[at] = value;
        System.arraycopy(values, from + at, all, at + 1, all.length - at - 1);
        return all;
    }

    private int insertedBit(int at, boolean bit, boolean full) {
        long shifted = Integer.toUnsignedLong(full ? newcomers >>> 1 : newcomers);
        long below = shifted & (1L << at) - 1;
        long above = shifted >>> at << at + 1;
        return (int) (above | (bit ? 1L << at : 0) | below);
    }

    int size() {
        return times.length;
    }

    long time(int place) {
        return times[place];
    }

    long micros(int place) {
        return micros[place];
    }

    long sender(int place) {
        return senders[place];
    }

    boolean newcomer(int place) {
        return (newcomers >>> place & 1) != 0;
    }

    /** Whether a receipt in {@code (now − millis, now]} may have been left out. */
    boolean truncated(long millis, long now) {
        return droppedUntil > now - millis;
    }

    void write(DataOutput out) throws IOException {
        Wire.writeSigned(droppedUntil, out);
        Wire.writeUnsigned(times.length, out);
        out.writeInt(newcomers);
        long before = 0;
        for (int i = 0; i < times.length; i++) {
            Wire.writeSigned(times[i] - before, out);
            Wire.writeUnsigned(micros[i], out);
            out.writeLong(senders[i]);
            before = times[i];
        }
    }

    static RecentSenders read(DataInput in) throws IOException {
        long droppedUntil = Wire.readSigned(in);
        int size = (int) Wire.readUnsigned(in);
        int newcomers = in.readInt();
        long[] times = new long[size];
        long[] micros = new long[size];
        long[] senders = new long[size];
        long before = 0;
        for (int i = 0; i < size; i++) {
            times[i] = before + Wire.readSigned(in);
            micros[i] = Wire.readUnsigned(in);
            senders[i] = in.readLong();
            before = times[i];
        }
        return new RecentSenders(times, micros, senders, newcomers, droppedUntil);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecentSenders that
                && newcomers == that.newcomers
                && droppedUntil == that.droppedUntil
                && Arrays.equals(times, that.times)
                && Arrays.equals(micros, that.micros)
                && Arrays.equals(senders, that.senders);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(times) + 31 * Arrays.hashCode(senders);
    }

    @Override
    public String toString() {
        return "RecentSenders[" + times.length + "]";
    }
}
