package io.sluice.udfs.graph;

import java.util.Arrays;
import java.util.BitSet;

/** Gathers the edges that a question asks for and makes them its answer. */
final class AnswerBuilder {

    private static final int EXPECTED = 16;

    private final Question question;
    private long[] counterparties = new long[EXPECTED];
    private long[] payments = new long[EXPECTED];
    private long[] times = new long[EXPECTED];
    private long[] micros = new long[EXPECTED];
    private int size;
    private boolean repeats;
    private boolean leftOut;

    AnswerBuilder(Question question) {
        this.question = question;
    }

    /** Takes those that were asked for. */
    void offer(EdgeCursor edges) {
        while (edges.next()) {
            if (edges.time() >= question.from()
                    && edges.time() <= question.to()
                    && edges.voidedAt() > question.asOf()) {
                add(edges);
            }
        }
    }

    /** Takes those that were asked for, among which may be some that are offered elsewhere, too. */
    void offerSome(EdgeCursor edges) {
        repeats = true;
        offer(edges);
    }

    /** Says that there are edges, or were, that are not offered. */
    void leaveOut() {
        leftOut = true;
    }

    private void add(EdgeCursor edge) {
        if (size == payments.length) {
            counterparties = Arrays.copyOf(counterparties, 2 * size);
            payments = Arrays.copyOf(payments, 2 * size);
            times = Arrays.copyOf(times, 2 * size);
            micros = Arrays.copyOf(micros, 2 * size);
        }
        counterparties[size] = edge.counterparty();
        payments[size] = edge.payment();
        times[size] = edge.time();
        micros[size] = edge.micros();
        size++;
    }

    Answer build() {
        if (size == 0 && !leftOut) {
            return Answer.none(question.node(), question.direction());
        }
        EdgeGroups groups = new EdgeGroups(counterparties, payments, times, micros, size);
        if (repeats) {
            groups.dropRepeats();
        }
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
