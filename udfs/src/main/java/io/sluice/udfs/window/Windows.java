package io.sluice.udfs.window;

import java.util.Collection;
import java.util.List;

/** The windows that every query answers, shortest first. */
public final class Windows {

    private final long[] lengths;

    private Windows(long[] lengths) {
        this.lengths = lengths;
    }

    /**
     * Windows of these lengths.
     *
     * @param millis lengths in milliseconds
     * @throws IllegalArgumentException if there is none, or one is not positive
     */
    public static Windows of(Collection<Long> millis) {
        long[] lengths = millis.stream().mapToLong(Long::longValue).sorted().distinct().toArray();
        if (lengths.length == 0 || lengths[0] <= 0) {
            throw new IllegalArgumentException("windows need positive lengths, got " + millis);
        }
        return new Windows(lengths);
    }

    /** Windows of these lengths in milliseconds. */
    public static Windows of(Long... millis) {
        return of(List.of(millis));
    }

    /** How many there are. */
    public int size() {
        return lengths.length;
    }

    /** The length of one in milliseconds; 0 is the shortest. */
    public long length(int window) {
        return lengths[window];
    }

    /** The length of the longest in milliseconds. */
    public long longest() {
        return lengths[lengths.length - 1];
    }

    /** The times before which (and at which) events are too old for each window as of t. */
    long[] startsAsOf(long t) {
        long[] starts = new long[lengths.length];
        for (int i = 0; i < starts.length; i++) {
            long start = t - lengths[i];
            starts[i] = start > t ? Long.MIN_VALUE : start;
        }
        return starts;
    }
}
