package io.sluice.udfs.graph;

import io.sluice.udfs.bytes.ByteSink;
import io.sluice.udfs.bytes.ByteSource;
import io.sluice.udfs.window.ChunkStore;

/**
 * The edges of one account, in and out, kept by order of arrival: the newest in a hot row, older
 * ones in chunks that are merged as they grow old.
 *
 * <p>Opened on a row for one message's work and saved after it; not safe for use by several
 * threads. Edges end by {@link EdgeLogLimits} when later ones arrive; an account that nothing
 * arrives at keeps its edges until its owner drops row and chunks.
 */
public final class EdgeLog {

    private static final int VERSION = 1;

    private final EdgeRow row;
    private final EdgeLogLimits limits;
    private final ChunkTree tree;
    private final EdgeSide[] sides = {new EdgeSide(Direction.OUT), new EdgeSide(Direction.IN)};
    private long newestReceived = Long.MIN_VALUE;
    private boolean changed;

    private EdgeLog(EdgeRow row, ChunkStore store, EdgeLogLimits limits) {
        this.row = row;
        this.limits = limits;
        long nextId = sides.length;
        if (row.size() > 0) {
            byte[] bytes = row.bytes();
            ByteSource source = new ByteSource(bytes, 0);
            expectVersion(source.readByte());
            newestReceived = source.readSigned();
            nextId = source.readUnsigned();
            for (EdgeSide side : sides) {
                side.readHeader(source, bytes, newestReceived);
            }
            int position = source.position();
            for (EdgeSide side : sides) {
                position = side.hot().placeAt(bytes, position);
            }
        }
        tree = new ChunkTree(new Chunks(store), limits, nextId);
    }

    private static void expectVersion(int version) {
        if (version != VERSION) {
            throw new IllegalStateException("unknown form of an account's row: " + version);
        }
    }

    /** The log of an account whose row is {@link EdgeRow#EMPTY} at first. */
    public static EdgeLog open(EdgeRow row, ChunkStore store, EdgeLogLimits limits) {
        return new EdgeLog(row, store, limits);
    }

    /** The row to keep; the one it was opened on if nothing changed. */
    public EdgeRow save() {
        if (!changed) {
            return row;
        }
        ByteSink sink = new ByteSink(row.size() + 64);
        sink.writeByte(VERSION);
        sink.writeSigned(newestReceived);
        sink.writeUnsigned(tree.nextId());
        for (EdgeSide side : sides) {
            side.writeHeader(sink, newestReceived);
        }
        for (EdgeSide side : sides) {
            side.hot().writeEdges(sink);
        }
        return new EdgeRow(sink.toBytes());
    }

    /**
     * Adds an edge, also one that is there already: ask {@link #contains} where that may be.
     *
     * @param receivedAt the Kafka record's time, epoch milliseconds; this clock alone ends edges
     */
    public void append(Direction direction, Edge edge, long receivedAt) {
        changed = true;
        if (receivedAt > newestReceived) {
            newestReceived = receivedAt;
            purge();
        }
        side(direction).hot().append(edge, receivedAt);
        HotEdges out = side(Direction.OUT).hot();
        HotEdges in = side(Direction.IN).hot();
        if (out.size() + in.size() > limits.shape().hotBytes()) {
            Direction larger = out.size() > in.size() ? Direction.OUT : Direction.IN;
            tree.flush(side(larger), horizon());
        }
    }

    private long horizon() {
        return newestReceived - limits.retentionMillis();
    }

    private void purge() {
        for (EdgeSide side : sides) {
            if (side.hot().count() > 0 && side.hot().stamp() < horizon()) {
                side.hot().clear();
            }
            if (side.hasChunkBefore(horizon())) {
                tree.purge(side, horizon());
            }
        }
    }

    /** Whether a payment of that event time is among the edges. */
    public boolean contains(long payment, long time) {
        for (EdgeSide side : sides) {
            if (Chunks.contains(side.hot().cursor(), payment)
                    || !side.allHot() && tree.contains(side, payment, time)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Notes that no money moved: the payment was declined or reversed.
     *
     * @param time its event time, epoch milliseconds
     * @param knownAt it counts no more for what is judged at or after this time; the earliest
     *     counts
     * @return false if there is no such edge, or no more
     */
    public boolean voidPayment(long payment, long time, long knownAt) {
        boolean found = false;
        for (EdgeSide side : sides) {
            found |=
                    side.hot().voidPayment(payment, knownAt)
                            || !side.allHot() && tree.voidPayment(side, payment, time, knownAt);
        }
        changed |= found;
        return found;
    }

    /**
     * Answers from all edges there are if the question has no fan-out or the account is no hub;
     * else from the hot and the ranked ones, and then says of both counterparties and payments that
     * at least one is left out.
     */
    public Answer answer(Question question) {
        EdgeSide side = side(question.direction());
        HotEdges hot = side.hot();
        AnswerBuilder answer = new AnswerBuilder(question, hot.count() + (side.allHot() ? 0 : 64));
        answer.offer(hot.cursor());
        if (!side.allHot()) {
            tree.answer(side, question, answer);
        }
        return answer.build();
    }

    /** Number of edges there are of a direction, voided ones among them. */
    public int edges(Direction direction) {
        EdgeSide side = side(direction);
        return side.hot().count() + (side.allHot() ? 0 : side.directory().edges());
    }

    private EdgeSide side(Direction direction) {
        return sides[direction.ordinal()];
    }
}
