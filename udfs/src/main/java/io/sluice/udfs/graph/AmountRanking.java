package io.sluice.udfs.graph;

import io.sluice.udfs.bytes.ByteSink;
import java.util.ArrayList;
import java.util.List;

/**
 * A hub's edges to choose from without reading them all: per doubling of the amount, the newest
 * edge to each of the newest counterparties.
 */
final class AmountRanking {

    private record Ranked(long payment, long counterparty, long time, long micros, long voidedAt) {}

    private final int mostPerOctave;
    private final List<List<Ranked>> octaves = new ArrayList<>(Long.SIZE);
    private int size;

    AmountRanking(int mostPerOctave) {
        this.mostPerOctave = mostPerOctave;
        for (int octave = 0; octave < Long.SIZE; octave++) {
            octaves.add(new ArrayList<>());
        }
    }

    /** Ranks edges in the order in which they arrived, after all before. */
    void addAll(EdgeCursor edges) {
        while (edges.next()) {
            List<Ranked> octave = octaves.get(Relevance.octave(edges.micros()));
            long counterparty = edges.counterparty();
            size -= octave.size();
            octave.removeIf(ranked -> ranked.counterparty == counterparty);
            octave.add(
                    new Ranked(
                            edges.payment(),
                            counterparty,
                            edges.time(),
                            edges.micros(),
                            edges.voidedAt()));
            if (octave.size() > mostPerOctave) {
                octave.remove(0);
            }
            size += octave.size();
        }
    }

    /** Forgets edges of event times before that. */
    void dropBefore(long horizon) {
        octaves.forEach(octave -> octave.removeIf(ranked -> ranked.time < horizon));
    }

    /** As a chunk, so that it is read, and voided in, like one. */
    ByteSink toChunk() {
        ByteSink sink = Chunks.begin(size);
        EdgeWriter writer = new EdgeWriter(sink, 0);
        for (List<Ranked> octave : octaves) {
            for (Ranked edge : octave) {
                writer.write(
                        edge.payment, edge.counterparty, edge.time, edge.micros, edge.voidedAt);
            }
        }
        return sink;
    }
}
