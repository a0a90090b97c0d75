package io.sluice.job.kafka;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Merges partitions into one order that depends on their content alone: by record time, at equal
 * time the partition that stands first in the list. A record comes out only when every partition
 * has shown its next one or has reached its end. For one thread.
 */
final class OrderedMerge {

    private final List<Lane> lanes;

    /**
     * A merge of partitions.
     *
     * @param starts next offset of each
     * @param ends offset behind the last one of each
     */
    OrderedMerge(List<Long> starts, List<Long> ends) {
        this.lanes =
                IntStream.range(0, starts.size())
                        .mapToObj(i -> new Lane(i, starts.get(i), ends.get(i)))
                        .toList();
    }

    /** Takes a record of a partition, in order of its offsets. */
    void offer(int lane, RawRecord taken) {
        lanes.get(lane).offer(taken);
    }

    /** The partition has been read up to that offset. */
    void readTo(int lane, long offset) {
        lanes.get(lane).readTo(offset);
    }

    /** How many records of a partition wait here. */
    int waiting(int lane) {
        return lanes.get(lane).waiting.size();
    }

    /** Whether every partition has come to its end. */
    boolean finished() {
        return lanes.stream().allMatch(Lane::finished);
    }

    /** The next record in order; null if more must be read first, or if there is none. */
    RawRecord next() {
        if (!lanes.stream().allMatch(Lane::decided)) {
            return null;
        }
        return lanes.stream()
                .filter(lane -> !lane.waiting.isEmpty())
                .min(Comparator.comparingLong(Lane::time).thenComparingInt(lane -> lane.position))
                .map(Lane::take)
                .orElse(null);
    }

    /** Offset of each partition's record that comes out next. */
    List<Long> positions() {
        return lanes.stream().map(lane -> lane.next).toList();
    }

    private static final class Lane {

        private final int position;
        private final long end;
        private final Deque<RawRecord> waiting = new ArrayDeque<>();
        private long next;
        private long read;

        Lane(int position, long start, long end) {
            this.position = position;
            this.next = start;
            this.read = start;
            this.end = end;
        }

        void offer(RawRecord taken) {
            if (taken.origin().offset() < end) {
                waiting.add(taken);
            }
        }

        void readTo(long offset) {
            read = Math.max(read, offset);
        }

        boolean decided() {
            return !waiting.isEmpty() || read >= end;
        }

        boolean finished() {
            return waiting.isEmpty() && read >= end;
        }

        long time() {
            return waiting.element().timestamp();
        }

        RawRecord take() {
            RawRecord taken = waiting.remove();
            next = taken.origin().offset() + 1;
            return taken;
        }
    }
}
