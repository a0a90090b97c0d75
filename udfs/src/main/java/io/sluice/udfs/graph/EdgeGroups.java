package io.sluice.udfs.graph;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Edges grouped by counterparty in order of first appearance, each group by (time, payment). */
final class EdgeGroups {

    private static final int FEW = 32;
    private static final int MANY = 1024;

    private long[] counterparties;
    private int[] offsets;
    private long[] payments;
    private long[] times;
    private long[] micros;

    /** Groups the first so many entries of arrays that it neither keeps nor changes. */
    EdgeGroups(
            long[] allCounterparties,
            long[] allPayments,
            long[] allTimes,
            long[] allMicros,
            int size) {
        LongIndex index = new LongIndex(Math.min(size, MANY));
        int[] groupOf = new int[size];
        for (int i = 0; i < size; i++) {
            groupOf[i] = index.add(allCounterparties[i]);
        }
        int groups = index.size();
        counterparties = new long[groups];
        offsets = new int[groups + 1];
        for (int group = 0; group < groups; group++) {
            counterparties[group] = index.key(group);
        }
        for (int i = 0; i < size; i++) {
            offsets[groupOf[i] + 1]++;
        }
        for (int group = 0; group < groups; group++) {
            offsets[group + 1] += offsets[group];
        }
        payments = new long[size];
        times = new long[size];
        micros = new long[size];
        int[] next = Arrays.copyOf(offsets, groups);
        for (int i = 0; i < size; i++) {
            set(next[groupOf[i]]++, allPayments[i], allTimes[i], allMicros[i]);
        }
        for (int group = 0; group < groups; group++) {
            sort(offsets[group], offsets[group + 1]);
        }
    }

    private void set(int at, long payment, long time, long amount) {
        payments[at] = payment;
        times[at] = time;
        micros[at] = amount;
    }

    private void sort(int from, int to) {
        if (to - from > FEW) {
            sortMany(from, to);
            return;
        }
        for (int i = from + 1; i < to; i++) {
            long payment = payments[i];
            long time = times[i];
            long amount = micros[i];
            int at = i;
            while (at > from && isAfter(at - 1, time, payment)) {
                set(at, payments[at - 1], times[at - 1], micros[at - 1]);
                at--;
            }
            set(at, payment, time, amount);
        }
    }

    private boolean isAfter(int index, long time, long payment) {
        return times[index] > time || times[index] == time && payments[index] > payment;
    }

    private void sortMany(int from, int to) {
        int[] order =
                IntStream.range(from, to)
                        .boxed()
                        .sorted(
                                Comparator.<Integer>comparingLong(i -> times[i])
                                        .thenComparingLong(i -> payments[i]))
                        .mapToInt(i -> i)
                        .toArray();
        long[] sortedPayments = IntStream.of(order).mapToLong(i -> payments[i]).toArray();
        long[] sortedTimes = IntStream.of(order).mapToLong(i -> times[i]).toArray();
        long[] sortedMicros = IntStream.of(order).mapToLong(i -> micros[i]).toArray();
        System.arraycopy(sortedPayments, 0, payments, from, order.length);
        System.arraycopy(sortedTimes, 0, times, from, order.length);
        System.arraycopy(sortedMicros, 0, micros, from, order.length);
    }

    int size() {
        return counterparties.length;
    }

    int edges() {
        return offsets[counterparties.length];
    }

    long counterparty(int group) {
        return counterparties[group];
    }

    /** The cost of the group's edge that matters most. */
    double cost(int group, Relevance relevance) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = offsets[group]; i < offsets[group + 1]; i++) {
            least = Math.min(least, relevance.cost(times[i], micros[i]));
        }
        return least;
    }

    /** Drops all other groups. */
    void keepGroups(BitSet kept) {
        BitSet edges = new BitSet(edges());
        kept.stream().forEach(group -> edges.set(offsets[group], offsets[group + 1]));
        keepEdges(edges);
        int groups = 0;
        for (int group = kept.nextSetBit(0); group >= 0; group = kept.nextSetBit(group + 1)) {
            counterparties[groups++] = counterparties[group];
            offsets[groups] = offsets[group + 1];
        }
        counterparties = Arrays.copyOf(counterparties, groups);
        offsets = Arrays.copyOf(offsets, groups + 1);
    }

    /** Keeps at most so many payments of each group: those that matter most. */
    void keepParallel(int most, Relevance relevance) {
        BitSet kept = null;
        for (int group = 0; group < size(); group++) {
            int from = offsets[group];
            int to = offsets[group + 1];
            if (to - from > most) {
                if (kept == null) {
                    kept = new BitSet(edges());
                    kept.set(0, edges());
                }
                BitSet chosen = cheapest(from, to, most, relevance);
                for (int i = from; i < to; i++) {
                    kept.set(i, chosen.get(i - from));
                }
            }
        }
        if (kept != null) {
            keepEdges(kept);
        }
    }

    private BitSet cheapest(int from, int to, int most, Relevance relevance) {
        double[] costs = new double[to - from];
        for (int i = from; i < to; i++) {
            costs[i - from] = relevance.cost(times[i], micros[i]);
        }
        return Lowest.of(costs, Arrays.copyOfRange(payments, from, to), most);
    }

    private void keepEdges(BitSet kept) {
        int at = 0;
        for (int group = 0; group < size(); group++) {
            int from = offsets[group];
            offsets[group] = at;
            for (int i = kept.nextSetBit(from); i >= 0 && i < offsets[group + 1]; ) {
                set(at++, payments[i], times[i], micros[i]);
                i = kept.nextSetBit(i + 1);
            }
        }
        offsets[size()] = at;
        payments = Arrays.copyOf(payments, at);
        times = Arrays.copyOf(times, at);
        micros = Arrays.copyOf(micros, at);
    }

    Answer toAnswer(Question question, long counterpartiesLeftOut, long paymentsLeftOut) {
        return new Answer(
                question.node(),
                question.direction(),
                counterparties,
                offsets,
                payments,
                times,
                micros,
                counterpartiesLeftOut,
                paymentsLeftOut);
    }
}
