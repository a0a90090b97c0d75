package io.sluice.udfs.window;

/**
 * The place of an event in its log.
 *
 * @param time event time, epoch milliseconds
 * @param arrival number of its arrival at this log, from 1
 */
public record EventKey(long time, long arrival) implements Comparable<EventKey> {

    @Override
    public int compareTo(EventKey other) {
        int byTime = Long.compare(time, other.time);
        return byTime != 0 ? byTime : Long.compare(arrival, other.arrival);
    }
}
