package io.sluice.udfs.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What an account's log is to hold, as a plain list. */
final class ListOfEdges {

    /** One edge, when it was received, and when it was voided. */
    record Entry(Direction direction, Edge edge, long receivedAt) {

        long stamp() {
            return Math.max(edge.time(), receivedAt);
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final Map<Long, Long> voidedAt = new HashMap<>();
    private long newestReceived = Long.MIN_VALUE;

    void append(Direction direction, Edge edge, long receivedAt) {
        entries.add(new Entry(direction, edge, receivedAt));
        newestReceived = Math.max(newestReceived, receivedAt);
    }

    void voidPayment(long payment, long knownAt) {
        voidedAt.merge(payment, knownAt, Math::min);
    }

    /** Those that were ever there. */
    List<Entry> all() {
        return entries;
    }

    /** Those that must be there still. */
    Stream<Entry> kept(long retention) {
        return entries.stream().filter(entry -> entry.stamp() >= newestReceived - retention);
    }

    boolean isAskedFor(Entry entry, Question question) {
        long time = entry.edge().time();
        return entry.direction() == question.direction()
                && time >= question.from()
                && time <= question.to()
                && voidedAt.getOrDefault(entry.edge().payment(), Long.MAX_VALUE) > question.asOf();
    }
}
