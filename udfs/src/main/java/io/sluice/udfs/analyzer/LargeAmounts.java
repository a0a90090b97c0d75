package io.sluice.udfs.analyzer;

import io.sluice.udfs.model.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * An account's latest amounts that could be parts of a structured sum, in micros of their own
 * currency, ascending by time: at most {@link #CAPACITY} of the last {@link #KEPT_DAYS} days.
 * Everyday payments never get here.
 *
 * <p>Immutable; the order of lessons does not matter up to the capacity.
 */
public final class LargeAmounts {

    /** Nothing known. */
    public static final LargeAmounts EMPTY = new LargeAmounts(new long[0], new int[0], new long[0]);

    static final int CAPACITY = 16;
    static final int KEPT_DAYS = 10;

    private final long[] times;
    private final int[] currencies;
    private final long[] micros;

    private LargeAmounts(long[] times, int[] currencies, long[] micros) {
        this.times = times;
        this.currencies = currencies;
        this.micros = micros;
    }

    /** The key of a currency. */
    public static int currencyKey(String currency) {
        return currency.hashCode();
    }

    int size() {
        return times.length;
    }

    /** The day so far, for payments in this currency up to {@code time} on its business day. */
    public Structuring.Tally day(Structuring rule, int currency, long time, int offsetMinutes) {
        long day = LocalTime.businessDay(time, offsetMinutes);
        Structuring.Tally tally = Structuring.Tally.EMPTY;
        for (int i = 0; i < times.length; i++) {
            if (counts(i, currency, time)
                    && LocalTime.businessDay(times[i], offsetMinutes) == day) {
                tally = rule.add(tally, micros[i]);
            }
        }
        return tally;
    }

    /** All that is kept of this currency up to {@code time}, over several days. */
    public Structuring.Tally recent(Structuring rule, int currency, long time) {
        Structuring.Tally tally = Structuring.Tally.EMPTY;
        for (int i = 0; i < times.length; i++) {
            if (counts(i, currency, time) && !outdated(times[i], time)) {
                tally = rule.add(tally, micros[i]);
            }
        }
        return tally;
    }

    /** Whether a time is too far before a later one; the difference may need the sign's bit. */
    private static boolean outdated(long time, long later) {
        return Long.compareUnsigned(later - time, KEPT_DAYS * LocalTime.DAY_MILLIS) >= 0;
    }

    private boolean counts(int at, int currency, long time) {
        return currencies[at] == currency && times[at] <= time;
    }

    /** With one more amount. */
    public LargeAmounts learn(long time, int currency, long amount) {
        int at = 0;
        while (at < times.length && before(at, time, currency, amount)) {
            at++;
        }
        LargeAmounts grown = inserted(at, time, currency, amount);
        long newest = grown.times[grown.times.length - 1];
        int drop = Math.max(0, grown.times.length - CAPACITY);
        while (outdated(grown.times[drop], newest)) {
            drop++;
        }
        return drop == 0 ? grown : grown.from(drop);
    }

    /** Without the amounts of exactly that time. */
    public LargeAmounts unlearn(long time) {
        int at = 0;
        while (at < times.length && times[at] != time) {
            at++;
        }
        return at == times.length ? this : without(at).unlearn(time);
    }

    private boolean before(int at, long time, int currency, long amount) {
        if (times[at] != time) {
            return times[at] < time;
        }
        return currencies[at] != currency ? currencies[at] < currency : micros[at] < amount;
    }

    private LargeAmounts inserted(int at, long time, int currency, long amount) {
        int size = times.length + 1;
        LargeAmounts grown = new LargeAmounts(new long[size], new int[size], new long[size]);
        move(this, 0, grown, 0, at);
        grown.times[at] = time;
        grown.currencies[at] = currency;
        grown.micros[at] = amount;
        move(this, at, grown, at + 1, times.length - at);
        return grown;
    }

    private LargeAmounts without(int at) {
        int size = times.length - 1;
        LargeAmounts rest = new LargeAmounts(new long[size], new int[size], new long[size]);
        move(this, 0, rest, 0, at);
        move(this, at + 1, rest, at, size - at);
        return rest;
    }

    private LargeAmounts from(int at) {
        return new LargeAmounts(
                Arrays.copyOfRange(times, at, times.length),
                Arrays.copyOfRange(currencies, at, times.length),
                Arrays.copyOfRange(micros, at, times.length));
    }

    private static void move(LargeAmounts from, int at, LargeAmounts to, int into, int count) {
        System.arraycopy(from.times, at, to.times, into, count);
        System.arraycopy(from.currencies, at, to.currencies, into, count);
        System.arraycopy(from.micros, at, to.micros, into, count);
    }

    /** Writes the amounts; the row around them holds the version. */
    public void write(DataOutput out) throws IOException {
        Wire.writeUnsigned(times.length, out);
        long previous = 0;
        for (int i = 0; i < times.length; i++) {
            Wire.writeSigned(times[i] - previous, out);
            out.writeInt(currencies[i]);
            Wire.writeUnsigned(micros[i], out);
            previous = times[i];
        }
    }

    /** Reads what {@link #write} wrote. */
    public static LargeAmounts read(DataInput in) throws IOException {
        int size = (int) Wire.readUnsigned(in);
        LargeAmounts read = new LargeAmounts(new long[size], new int[size], new long[size]);
        long previous = 0;
        for (int i = 0; i < size; i++) {
            read.times[i] = previous + Wire.readSigned(in);
            read.currencies[i] = in.readInt();
            read.micros[i] = Wire.readUnsigned(in);
            previous = read.times[i];
        }
        return read;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LargeAmounts that
                && Arrays.equals(times, that.times)
                && Arrays.equals(currencies, that.currencies)
                && Arrays.equals(micros, that.micros);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(times) + Arrays.hashCode(micros);
    }

    @Override
    public String toString() {
        return "LargeAmounts" + Arrays.toString(times) + Arrays.toString(micros);
    }
}
