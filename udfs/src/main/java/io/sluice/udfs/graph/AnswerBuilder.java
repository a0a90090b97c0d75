package io.sluice.udfs.graph;

import java.util.Arrays;
import java.util.BitSet;

/** Gathers the edges that a question asks for and makes them its answer. */
final class AnswerBuilder {

    private final Question question;
    private long[] counterparties;
    private long[] payments;
    private long[] times;
    private long[] micros;
    private int size;
    private boolean leftOut;

    /** Room for so many edges before it grows. */
    AnswerBuilder(Question question, int expected) {
        this.question = question;
        counterparties = new long[expected];
        payments = new long[expected];
        times = new long[expected];
        micros = new long[expected];
    }

    /** Takes those that were asked for. */
    void offer(EdgeCursor edges) {
        offer(edges, Integer.MAX_VALUE);
    }

    /** Takes those that were asked for, the first so many of them. */
    void offer(EdgeCursor edges, int most) {
        int full = most == Integer.MAX_VALUE ? most : size + most;
        while (size < full && edges.next()) {
            if (edges.time() >= question.from()
                    && edges.time() <= question.to()
                    && edges.voidedAt() > question.asOf()) {
                add(edges);
            }
        }
    }

    /** Says that there are edges, or were, that are not offered. */
    void leaveOut() {
        leftOut = true;
    }

    private void add(EdgeCursor edge) {
        if (size == payments.length) {
            int more = Math.max(16, 2 * size);
            counterparties = Arrays.copyOf(counterparties, more);
            payments = Arrays.copyOf(payments, more);
            times = Arrays.copyOf(times, more);
            micros = Arrays.copyOf(micros, more);
        }
        counterparties[size] = edge.counterparty();
        payments[size] = edge.payment();
        times[size] = edge.time();
        micros[size] = edge.micros();
        size++;
    }

    /** Edges taken so far. */
    int size() {
        return size;
    }

    Answer build() {
        if (size == 0 && !leftOut) {
            return Answer.none(question.node(), question.direction());
        }
        EdgeGroups groups = new EdgeGroups(counterparties, payments, times, micros, size);
        long most = groups.edges();
        int before = groups.size();
        Relevance relevance = new Relevance(question);
        if (question.fanOut() > 0 && groups.size() > question.fanOut()) {
            groups.keepGroups(mostRelevant(groups, relevance));
        }
        if (question.parallel() > 0) {
            groups.keepParallel(question.parallel(), relevance);
        }
        long unread = leftOut ? 1 : 0;
        return groups.toAnswer(
                question, before - groups.size() + unread, most - groups.edges() + unread);
    }

    private BitSet mostRelevant(EdgeGroups groups, Relevance relevance) {
        double[] costs = new double[groups.size()];
        long[] ties = new long[groups.size()];
        for (int group = 0; group < costs.length; group++) {
            costs[group] = groups.cost(group, relevance);
            ties[group] = groups.counterparty(group);
        }
        return Lowest.of(costs, ties, question.fanOut());
    }
}
