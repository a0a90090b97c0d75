package io.sluice.udfs.graph;

import io.sluice.udfs.bytes.ByteSink;
import java.util.List;

/**
 * The chunks of an account. Edges that leave the hot row fill the newest chunk; when there are
 * enough of one size, they become one of the next. A direction that has many is ranked, too; a
 * limited question then reads the ranking only.
 */
final class ChunkTree {

    private final Chunks chunks;
    private final EdgeLogLimits limits;
    private final EdgeLogShape shape;
    private long nextId;

    ChunkTree(Chunks chunks, EdgeLogLimits limits, long nextId) {
        this.chunks = chunks;
        this.limits = limits;
        this.nextId = nextId;
        shape = limits.shape();
    }

    long nextId() {
        return nextId;
    }

    /** Moves the hot edges of a side into its newest chunk. */
    void flush(EdgeSide side, long horizon) {
        ChunkDirectory directory = side.directory();
        EdgeCursor flushed = side.hot().cursor();
        ChunkEntry newest = directory.last();
        boolean fits = newest != null && newest.level() == 0 && newest.count() < shape.chunkEdges();
        ByteSink chunk = Chunks.begin(shape.chunkEdges());
        EdgeWriter writer = new EdgeWriter(chunk, 0);
        if (fits) {
            copy(chunks.read(newest.id()), writer);
        }
        ChunkEntry entry = moveHot(side.hot(), writer);
        if (fits) {
            directory.remove(directory.entries().size() - 1);
            entry = newest.and(entry, newest.id(), 0);
        }
        chunks.put(entry.id(), chunk.toBytes());
        directory.add(entry);
        settle(directory);
        if (directory.edges() > shape.hubEdges()) {
            rank(side, flushed, horizon);
        }
    }

    private ChunkEntry moveHot(HotEdges hot, EdgeWriter writer) {
        long earliest = Long.MAX_VALUE;
        long latest = Long.MIN_VALUE;
        EdgeCursor edges = hot.cursor();
        while (edges.next()) {
            writer.write(edges);
            earliest = Math.min(earliest, edges.time());
            latest = Math.max(latest, edges.time());
        }
        ChunkEntry entry = new ChunkEntry(nextId++, 0, hot.count(), earliest, latest, hot.stamp());
        hot.clear();
        return entry;
    }

    private static void copy(EdgeCursor edges, EdgeWriter writer) {
        while (edges.next()) {
            writer.write(edges);
        }
    }

    private void settle(ChunkDirectory directory) {
        if (directory.last().count() >= shape.chunkEdges()) {
            for (int level = 0;
                    level < shape.levels() && directory.endsWith(shape.merged(), level);
                    level++) {
                merge(directory, level + 1);
            }
        }
        while (directory.edges() > limits.mostEdges() && directory.entries().size() > 1) {
            ChunkEntry oldest = directory.remove(0);
            directory.lose(oldest);
            chunks.remove(oldest.id());
        }
    }

    private void merge(ChunkDirectory directory, int level) {
        List<ChunkEntry> entries = directory.entries();
        int from = entries.size() - shape.merged();
        List<ChunkEntry> parts = List.copyOf(entries.subList(from, entries.size()));
        int edges = parts.stream().mapToInt(ChunkEntry::count).sum();
        ByteSink chunk = Chunks.begin(edges);
        EdgeWriter writer = new EdgeWriter(chunk, 0);
        long id = nextId++;
        ChunkEntry whole = null;
        for (ChunkEntry part : parts) {
            copy(chunks.read(part.id()), writer);
            chunks.remove(part.id());
            directory.remove(from);
            whole = whole == null ? part : whole.and(part, id, level);
        }
        chunks.put(id, chunk.toBytes());
        directory.add(whole);
    }

    /** Adds what was flushed to the ranking; ranks all chunks if there is none yet. */
    private void rank(EdgeSide side, EdgeCursor flushed, long horizon) {
        ChunkDirectory directory = side.directory();
        AmountRanking ranking;
        if (directory.ranked()) {
            ranking = ranking(side);
            ranking.addAll(flushed);
        } else {
            ranking = new AmountRanking(shape.rankedPerOctave());
            for (ChunkEntry entry : directory.entries()) {
                ranking.addAll(chunks.read(entry.id()));
            }
        }
        ranking.dropBefore(horizon);
        chunks.put(side.rankingId(), ranking.toBytes());
        directory.setRanked(true);
    }

    private AmountRanking ranking(EdgeSide side) {
        return AmountRanking.read(chunks.bytes(side.rankingId()), shape.rankedPerOctave());
    }

    /** Drops the chunks whose stamp is before the horizon, and the ranking of what is no hub. */
    void purge(EdgeSide side, long horizon) {
        ChunkDirectory directory = side.directory();
        for (int at = directory.entries().size() - 1; at >= 0; at--) {
            if (directory.entries().get(at).stamp() < horizon) {
                chunks.remove(directory.remove(at).id());
            }
        }
        if (directory.ranked() && directory.edges() <= shape.hubEdges()) {
            chunks.remove(side.rankingId());
            directory.setRanked(false);
        }
    }

    boolean contains(EdgeSide side, long payment, long time) {
        return side.directory().entries().stream()
                .filter(entry -> entry.overlaps(time, time))
                .anyMatch(entry -> Chunks.contains(chunks.read(entry.id()), payment));
    }

    boolean voidPayment(EdgeSide side, long payment, long time, long knownAt) {
        ChunkDirectory directory = side.directory();
        boolean found =
                directory.entries().stream()
                        .filter(entry -> entry.overlaps(time, time))
                        .anyMatch(entry -> chunks.voidPayment(entry.id(), payment, knownAt));
        if (found && directory.ranked()) {
            AmountRanking ranking = ranking(side);
            ranking.voidPayment(payment, knownAt);
            chunks.put(side.rankingId(), ranking.toBytes());
        }
        return found;
    }

    /**
     * Offers the edges that are not hot. A limited question of a hub gets ranked ones only, one per
     * counterparty and octave, and is told that there are others.
     */
    void answer(EdgeSide side, Question question, AnswerBuilder answer) {
        if (question.fanOut() > 0 && side.isRanked()) {
            new RankedOctaves(chunks.bytes(side.rankingId()))
                    .offer(answer, Relevance.octave(question.micros()), question.fanOut());
            answer.leaveOut();
            return;
        }
        ChunkDirectory directory = side.directory();
        for (ChunkEntry entry : directory.entries()) {
            if (entry.overlaps(question.from(), question.to())) {
                answer.offer(chunks.read(entry.id()));
            }
        }
        if (directory.lostUntil() >= question.from()) {
            answer.leaveOut();
        }
    }
}
