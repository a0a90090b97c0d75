package io.sluice.udfs.graph;

import java.util.Arrays;

/**
 * Makes a network of answers. A payment that both its ends tell of is there once: the groups of
 * edges are sorted by (source, target) in linear time, and neighbours of the same pair are merged.
 */
final class EgoNetworkBuilder {

    private final NetworkPayment judged;
    private final long[] nodes;
    private int groups;
    private int[] sources;
    private int[] targets;
    private Answer[] answers;
    private int[] groupOf;
    private int[] offsets;
    private long[] payments;
    private long[] times;
    private long[] micros;
    private int size;

    EgoNetworkBuilder(
            NetworkPayment judged, LongIndex index, SearchSide outward, SearchSide backward) {
        this.judged = judged;
        nodes = new long[index.size()];
        for (int node = 0; node < nodes.length; node++) {
            nodes[node] = index.key(node);
        }
        int expected = count(outward) + count(backward);
        sources = new int[expected];
        targets = new int[expected];
        answers = new Answer[expected];
        groupOf = new int[expected];
        gather(outward);
        gather(backward);
    }

    private int count(SearchSide side) {
        int count = 0;
        for (int position = 0; position < side.completeSize(); position++) {
            Answer answer = side.answer(side.complete(position));
            count += answer.groups();
            size += answer.size();
        }
        return count;
    }

    private void gather(SearchSide side) {
        boolean out = side.direction() == Direction.OUT;
        for (int position = 0; position < side.completeSize(); position++) {
            int node = side.complete(position);
            int[] counterparties = side.counterparties(node);
            for (int group = 0; group < counterparties.length; group++) {
                sources[groups] = out ? node : counterparties[group];
                targets[groups] = out ? counterparties[group] : node;
                answers[groups] = side.answer(node);
                groupOf[groups++] = group;
            }
        }
    }

    EgoNetwork build() {
        int[] order = sortedBy(sources, sortedBy(targets, identity()));
        payments = new long[size];
        times = new long[size];
        micros = new long[size];
        offsets = new int[groups + 1];
        int[] pairSources = new int[groups];
        int[] pairTargets = new int[groups];
        int pairs = 0;
        size = 0;
        for (int at = 0; at < groups; pairs++) {
            int first = order[at++];
            pairSources[pairs] = sources[first];
            pairTargets[pairs] = targets[first];
            if (at < groups && isSamePair(first, order[at])) {
                merge(first, order[at++]);
            } else {
                copy(answers[first], groupOf[first]);
            }
            offsets[pairs + 1] = size;
        }
        return new EgoNetwork(
                judged,
                nodes,
                new EgoPairs(pairs, pairSources, pairTargets, offsets, payments, times, micros));
    }

    private int[] identity() {
        int[] order = new int[groups];
        Arrays.setAll(order, i -> i);
        return order;
    }

    /** A stable counting sort. */
    private int[] sortedBy(int[] keys, int[] order) {
        int[] next = new int[nodes.length + 1];
        for (int group = 0; group < groups; group++) {
            next[keys[group] + 1]++;
        }
        for (int node = 0; node < nodes.length; node++) {
            next[node + 1] += next[node];
        }
        int[] sorted = new int[groups];
        for (int group : order) {
            sorted[next[keys[group]]++] = group;
        }
        return sorted;
    }

    private boolean isSamePair(int one, int other) {
        return sources[one] == sources[other] && targets[one] == targets[other];
    }

    private void copy(Answer answer, int group) {
        for (int i = answer.start(group); i < answer.end(group); i++) {
            add(answer, i);
        }
    }

    private void add(Answer answer, int i) {
        payments[size] = answer.payment(i);
        times[size] = answer.time(i);
        micros[size++] = answer.micros(i);
    }

    private void merge(int one, int other) {
        Answer left = answers[one];
        Answer right = answers[other];
        int i = left.start(groupOf[one]);
        int j = right.start(groupOf[other]);
        int end = left.end(groupOf[one]);
        int otherEnd = right.end(groupOf[other]);
        while (i < end || j < otherEnd) {
            int sign = i == end ? 1 : j == otherEnd ? -1 : compare(left, i, right, j);
            if (sign <= 0) {
                add(left, i++);
            } else {
                add(right, j);
            }
            if (sign >= 0) {
                j++;
            }
        }
    }

    private static int compare(Answer left, int i, Answer right, int j) {
        int byTime = Long.compare(left.time(i), right.time(j));
        return byTime != 0 ? byTime : Long.compare(left.payment(i), right.payment(j));
    }
}
