package io.sluice.udfs.analyzer;

import io.sluice.udfs.model.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * The busiest days that an account had: how many payments its busiest hour and minute held. Tells
 * the second payroll from a burst.
 *
 * <p>Immutable; the order of lessons does not matter up to the capacity.
 */
public final class BusyDays {

    /** No busy day known. */
    public static final BusyDays EMPTY = new BusyDays(new long[0], new int[0], new int[0]);

    static final int CAPACITY = 4;

    /** Payments in an hour from which a day is worth remembering. */
    static final int LEAST_IN_HOUR = 5;

    private static final int KEPT_DAYS = 100;

    private final long[] days;
    private final int[] hourPeaks;
    private final int[] minutePeaks;

    private BusyDays(long[] days, int[] hourPeaks, int[] minutePeaks) {
        this.days = days;
        this.hourPeaks = hourPeaks;
        this.minutePeaks = minutePeaks;
    }

    /** Most payments in an hour on a day that is neither the day of {@code time} nor beside it. */
    int habitualInHour(long time) {
        return peak(hourPeaks, day(time));
    }

    /** Most payments in a minute on a day that is neither the day of {@code time} nor beside it. */
    int habitualInMinute(long time) {
        return peak(minutePeaks, day(time));
    }

    private int peak(int[] peaks, long today) {
        int greatest = 0;
        for (int i = 0; i < days.length; i++) {
            if (days[i] < today - 1 || days[i] > today + 1) {
                greatest = Math.max(greatest, peaks[i]);
            }
        }
        return greatest;
    }

    /**
     * With one more payment.
     *
     * @param inHour payments of the account in the hour up to it, itself included
     * @param inMinute payments in the minute up to it, itself included
     */
    BusyDays learn(long time, int inHour, int inMinute) {
        if (inHour < LEAST_IN_HOUR) {
            return this;
        }
        int at = Arrays.binarySearch(days, day(time));
        BusyDays next = at < 0 ? inserted(-at - 1, day(time)) : copy();
        int slot = at < 0 ? -at - 1 : at;
        next.hourPeaks[slot] = Math.max(next.hourPeaks[slot], inHour);
        next.minutePeaks[slot] = Math.max(next.minutePeaks[slot], inMinute);
        return next.days.length > CAPACITY ? next.without(next.leastBusy()) : next;
    }

    /** With one payment of that day less in both peaks. */
    BusyDays unlearn(long time) {
        int at = Arrays.binarySearch(days, day(time));
        if (at < 0) {
            return this;
        }
        BusyDays next = copy();
        next.hourPeaks[at]--;
        next.minutePeaks[at] = Math.max(0, next.minutePeaks[at] - 1);
        return next.hourPeaks[at] < LEAST_IN_HOUR ? next.without(at) : next;
    }

    private int leastBusy() {
        if (days[0] < days[days.length - 1] - KEPT_DAYS) {
            return 0;
        }
        int least = 0;
        for (int i = 1; i < days.length; i++) {
            if (hourPeaks[i] < hourPeaks[least]) {
                least = i;
            }
        }
        return least;
    }

    private static long day(long time) {
        return Math.floorDiv(time, LocalTime.DAY_MILLIS);
    }

    private BusyDays copy() {
        return new BusyDays(days, hourPeaks.clone(), minutePeaks.clone());
    }

    private BusyDays inserted(int at, long day) {
        int size = days.length + 1;
        BusyDays grown = new BusyDays(new long[size], new int[size], new int[size]);
        move(this, 0, grown, 0, at);
        grown.days[at] = day;
        move(this, at, grown, at + 1, days.length - at);
        return grown;
    }

    private BusyDays without(int at) {
        int size = days.length - 1;
        BusyDays rest = new BusyDays(new long[size], new int[size], new int[size]);
        move(this, 0, rest, 0, at);
        move(this, at + 1, rest, at, size - at);
        return rest;
    }

    private static void move(BusyDays from, int at, BusyDays to, int into, int count) {
        System.arraycopy(from.days, at, to.days, into, count);
        System.arraycopy(from.hourPeaks, at, to.hourPeaks, into, count);
        System.arraycopy(from.minutePeaks, at, to.minutePeaks, into, count);
    }

    void write(DataOutput out) throws IOException {
        Wire.writeUnsigned(days.length, out);
        for (int i = 0; i < days.length; i++) {
            Wire.writeSigned(days[i], out);
            Wire.writeUnsigned(hourPeaks[i], out);
            Wire.writeUnsigned(minutePeaks[i], out);
        }
    }

    static BusyDays read(DataInput in) throws IOException {
        int size = (int) Wire.readUnsigned(in);
        BusyDays read = new BusyDays(new long[size], new int[size], new int[size]);
        for (int i = 0; i < size; i++) {
            read.days[i] = Wire.readSigned(in);
            read.hourPeaks[i] = (int) Wire.readUnsigned(in);
            read.minutePeaks[i] = (int) Wire.readUnsigned(in);
        }
        return read;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BusyDays that
                && Arrays.equals(days, that.days)
                && Arrays.equals(hourPeaks, that.hourPeaks)
                && Arrays.equals(minutePeaks, that.minutePeaks);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(days) + Arrays.hashCode(hourPeaks);
    }

    @Override
    public String toString() {
        return "BusyDays" + Arrays.toString(days) + Arrays.toString(hourPeaks);
    }
}
