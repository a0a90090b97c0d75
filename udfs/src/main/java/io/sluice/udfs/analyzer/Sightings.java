package io.sluice.udfs.analyzer;

import io.sluice.udfs.model.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * How often values of one kind (devices, networks, countries, areas) were seen with an account, and
 * when first and last, to the hour.
 *
 * <p>Immutable. A key is a hash that is not 0; 0 means absent and is never learnt. The order of
 * lessons does not matter until the capacity is reached; then the value that was seen once only,
 * else the one not seen for the longest time, makes room.
 */
public final class Sightings {

    /** Nothing seen. */
    public static final Sightings EMPTY =
            new Sightings(new int[0], new int[0], new int[0], new int[0]);

    private final int[] keys;
    private final int[] counts;
    private final int[] firstHours;
    private final int[] lastHours;

    private Sightings(int[] keys, int[] counts, int[] firstHours, int[] lastHours) {
        this.keys = keys;
        this.counts = counts;
        this.firstHours = firstHours;
        this.lastHours = lastHours;
    }

    /** Number of different values. */
    public int size() {
        return keys.length;
    }

    /** Sightings of this value. */
    public int count(int key) {
        int at = Arrays.binarySearch(keys, key);
        return at < 0 ? 0 : counts[at];
    }

    /** Sightings of all values. */
    public long total() {
        long sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    /** Epoch milliseconds of the first sighting, rounded down to the hour; MAX_VALUE if none. */
    public long firstSeen(int key) {
        int at = Arrays.binarySearch(keys, key);
        return at < 0 ? Long.MAX_VALUE : firstHours[at] * LocalTime.HOUR_MILLIS;
    }

    int key(int position) {
        return keys[position];
    }

    int countAt(int position) {
        return counts[position];
    }

    long firstSeenAt(int position) {
        return firstHours[position] * LocalTime.HOUR_MILLIS;
    }

    /** With one more sighting, keeping at most {@code capacity} values. */
    Sightings learn(int key, long time, int capacity) {
        if (key == Sighting.ABSENT) {
            return this;
        }
        int at = Arrays.binarySearch(keys, key);
        Sightings next = at < 0 ? inserted(-at - 1, key) : copy();
        int slot = at < 0 ? -at - 1 : at;
        int hour = hour(time);
        next.counts[slot] = Math.min(Integer.MAX_VALUE - 1, next.counts[slot]) + 1;
        next.firstHours[slot] = Math.min(next.firstHours[slot], hour);
        next.lastHours[slot] = Math.max(next.lastHours[slot], hour);
        return next.size() > capacity ? next.without(next.leastWorth(key)) : next;
    }

    /**
     * With one sighting less of the value with this fingerprint that was known at that time. If the
     * payment was fraud and the value came with it, the value goes as a whole: its later sightings
     * were the same hand.
     */
    Sightings unlearn(int fingerprint, int bits, long time, boolean fraud) {
        int hour = hour(time);
        for (int i = 0; i < keys.length; i++) {
            boolean known = firstHours[i] <= hour && hour <= lastHours[i];
            if (known && Sighting.fingerprint(keys[i], bits) == fingerprint) {
                boolean whole = counts[i] == 1 || (fraud && firstHours[i] == hour);
                return whole ? without(i) : lighter(i);
            }
        }
        return this;
    }

    /** Without the value that came at that time, to the hour, if its fingerprint is the mark's. */
    Sightings forget(int mark, int bits, long time) {
        int fingerprint = mark & (1 << bits) - 1;
        for (int i = 0; fingerprint != 0 && i < keys.length; i++) {
            if (firstHours[i] == hour(time) && Sighting.fingerprint(keys[i], bits) == fingerprint) {
                return without(i);
            }
        }
        return this;
    }

    private Sightings lighter(int at) {
        Sightings next = copy();
        next.counts[at]--;
        return next;
    }

    private int leastWorth(int newest) {
        int worst = -1;
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != newest && (worst < 0 || worth(i) < worth(worst))) {
                worst = i;
            }
        }
        return worst < 0 ? 0 : worst;
    }

    private long worth(int at) {
        return (counts[at] == 1 ? 0L : 1L << Integer.SIZE) + lastHours[at];
    }

    private Sightings inserted(int at, int key) {
        return new Sightings(
                inserted(keys, at, key),
                inserted(counts, at, 0),
                inserted(firstHours, at, Integer.MAX_VALUE),
                inserted(lastHours, at, Integer.MIN_VALUE));
    }

    private Sightings without(int at) {
        return new Sightings(
                without(keys, at),
                without(counts, at),
                without(firstHours, at),
                without(lastHours, at));
    }

    private Sightings copy() {
        return new Sightings(keys, counts.clone(), firstHours.clone(), lastHours.clone());
    }

    private static int[] inserted(int[] values, int at, int value) {
        int[] grown = new int[values.length + 1];
        System.arraycopy(values, 0, grown, 0, at);
        grown[at] = value;
        System.arraycopy(values, at, grown, at + 1, values.length - at);
        return grown;
    }

    private static int[] without(int[] values, int at) {
        int[] rest = new int[values.length - 1];
        System.arraycopy(values, 0, rest, 0, at);
        System.arraycopy(values, at + 1, rest, at, rest.length - at);
        return rest;
    }

    private static int hour(long time) {
        long hour = Math.floorDiv(time, LocalTime.HOUR_MILLIS);
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, hour));
    }

    void write(DataOutput out) throws IOException {
        Wire.writeUnsigned(keys.length, out);
        for (int i = 0; i < keys.length; i++) {
            out.writeInt(keys[i]);
            Wire.writeUnsigned(counts[i], out);
            Wire.writeSigned(firstHours[i], out);
            Wire.writeUnsigned((long) lastHours[i] - firstHours[i], out);
        }
    }

    static Sightings read(DataInput in) throws IOException {
        int size = (int) Wire.readUnsigned(in);
        Sightings read = new Sightings(new int[size], new int[size], new int[size], new int[size]);
        for (int i = 0; i < size; i++) {
            read.keys[i] = in.readInt();
            read.counts[i] = (int) Wire.readUnsigned(in);
            read.firstHours[i] = (int) Wire.readSigned(in);
            read.lastHours[i] = (int) (read.firstHours[i] + Wire.readUnsigned(in));
        }
        return read;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sightings that
                && Arrays.equals(keys, that.keys)
                && Arrays.equals(counts, that.counts)
                && Arrays.equals(firstHours, that.firstHours)
                && Arrays.equals(lastHours, that.lastHours);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(keys) + Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return "Sightings" + Arrays.toString(keys) + Arrays.toString(counts);
    }
}
