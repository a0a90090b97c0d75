package io.sluice.udfs.graph;

import io.sluice.udfs.bytes.ByteSink;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A hub's edges to choose from without reading them all: per octave of the amount, the newest edge
 * to each of the newest counterparties. In the store, each octave can be read alone, newest first.
 */
final class AmountRanking {

    static final int VERSION = 1;

    private record Ranked(long payment, long counterparty, long time, long micros, long voidedAt) {

        static Ranked at(EdgeCursor edge) {
            return new Ranked(
                    edge.payment(),
                    edge.counterparty(),
                    edge.time(),
                    edge.micros(),
                    edge.voidedAt());
        }
    }

    private final int mostPerOctave;
    private final List<List<Ranked>> octaves = new ArrayList<>(Long.SIZE);

    AmountRanking(int mostPerOctave) {
        this.mostPerOctave = mostPerOctave;
        for (int octave = 0; octave < Long.SIZE; octave++) {
            octaves.add(new ArrayList<>());
        }
    }

    /** Reads what {@link #toBytes} wrote; nothing if it is not there. */
    static AmountRanking read(byte[] chunk, int mostPerOctave) {
        AmountRanking ranking = new AmountRanking(mostPerOctave);
        RankedOctaves stored = new RankedOctaves(chunk);
        for (int octave = 0; octave < Long.SIZE; octave++) {
            List<Ranked> ranked = ranking.octaves.get(octave);
            EdgeCursor newestFirst = stored.octave(octave);
            while (newestFirst.next()) {
                ranked.add(Ranked.at(newestFirst));
            }
            Collections.reverse(ranked);
        }
        return ranking;
    }

    /** Ranks edges in the order in which they arrived, after all before. */
    void addAll(EdgeCursor edges) {
        while (edges.next()) {
            List<Ranked> octave = octaves.get(Relevance.octave(edges.micros()));
            long counterparty = edges.counterparty();
            octave.removeIf(ranked -> ranked.counterparty == counterparty);
            octave.add(Ranked.at(edges));
            if (octave.size() > mostPerOctave) {
                octave.remove(0);
            }
        }
    }

    /** Voids a payment, if it is ranked. */
    void voidPayment(long payment, long knownAt) {
        for (List<Ranked> octave : octaves) {
            octave.replaceAll(
                    edge ->
                            edge.payment != payment
                                    ? edge
                                    : new Ranked(
                                            payment,
                                            edge.counterparty,
                                            edge.time,
                                            edge.micros,
                                            Math.min(edge.voidedAt, knownAt)));
        }
    }

    /** Forgets edges of event times before that. */
    void dropBefore(long horizon) {
        octaves.forEach(octave -> octave.removeIf(ranked -> ranked.time < horizon));
    }

    byte[] toBytes() {
        ByteSink edges = new ByteSink(1024);
        ByteSink sink = new ByteSink(1024);
        sink.writeByte(VERSION);
        for (List<Ranked> octave : octaves) {
            int start = edges.size();
            EdgeWriter writer = new EdgeWriter(edges, 0);
            for (int newest = octave.size() - 1; newest >= 0; newest--) {
                Ranked edge = octave.get(newest);
                writer.write(
                        edge.payment, edge.counterparty, edge.time, edge.micros, edge.voidedAt);
            }
            sink.writeUnsigned(edges.size() - start);
        }
        byte[] all = edges.toBytes();
        sink.writeBytes(all, 0, all.length);
        return sink.toBytes();
    }
}
