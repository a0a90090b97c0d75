package io.sluice.udfs.graph;

import io.sluice.udfs.bytes.ByteSink;
import io.sluice.udfs.bytes.ByteSource;
import java.util.ArrayList;
import java.util.List;

/** The chunks of one direction of an account, oldest first. */
final class ChunkDirectory {

    private static final int LEVEL_BITS = 2;
    static final int RANKED = 1;
    private static final int LOST = 2;

    private final List<ChunkEntry> entries = new ArrayList<>();
    private boolean ranked;
    private long lostUntil = Long.MIN_VALUE;
    private int edges;

    static ChunkDirectory read(ByteSource source, int end) {
        ChunkDirectory directory = new ChunkDirectory();
        int flags = source.readByte();
        directory.ranked = (flags & RANKED) != 0;
        if ((flags & LOST) != 0) {
            directory.lostUntil = source.readSigned();
        }
        long id = 0;
        long time = 0;
        while (source.position() < end) {
            id += source.readUnsigned();
            long size = source.readUnsigned();
            long latest = time + source.readSigned();
            long earliest = latest - source.readUnsigned();
            time = latest + source.readUnsigned();
            int level = (int) size & (1 << LEVEL_BITS) - 1;
            int count = (int) (size >>> LEVEL_BITS);
            directory.add(new ChunkEntry(id, level, count, earliest, latest, time));
        }
        return directory;
    }

    void write(ByteSink sink) {
        boolean lost = lostUntil != Long.MIN_VALUE;
        sink.writeByte((ranked ? RANKED : 0) | (lost ? LOST : 0));
        if (lost) {
            sink.writeSigned(lostUntil);
        }
        long id = 0;
        long time = 0;
        for (ChunkEntry entry : entries) {
            sink.writeUnsigned(entry.id() - id);
            sink.writeUnsigned((long) entry.count() << LEVEL_BITS | entry.level());
            sink.writeSigned(entry.latest() - time);
            sink.writeUnsigned(entry.latest() - entry.earliest());
            sink.writeUnsigned(entry.stamp() - entry.latest());
            id = entry.id();
            time = entry.stamp();
        }
    }

    boolean isBlank() {
        return entries.isEmpty() && lostUntil == Long.MIN_VALUE && !ranked;
    }

    List<ChunkEntry> entries() {
        return entries;
    }

    /** Number of edges in all chunks. */
    int edges() {
        return edges;
    }

    /** Whether there is a ranking of them. */
    boolean ranked() {
        return ranked;
    }

    void setRanked(boolean there) {
        ranked = there;
    }

    /** The greatest event time of what had to go before its time. */
    long lostUntil() {
        return lostUntil;
    }

    void lose(ChunkEntry oldest) {
        lostUntil = Math.max(lostUntil, oldest.latest());
    }

    void add(ChunkEntry entry) {
        entries.add(entry);
        edges += entry.count();
    }

    ChunkEntry last() {
        return entries.isEmpty() ? null : entries.get(entries.size() - 1);
    }

    ChunkEntry oldest() {
        return entries.isEmpty() ? null : entries.get(0);
    }

    ChunkEntry remove(int position) {
        ChunkEntry entry = entries.remove(position);
        edges -= entry.count();
        return entry;
    }

    /** Whether the newest chunks, so many, are all of that level. */
    boolean endsWith(int count, int level) {
        int from = entries.size() - count;
        return from >= 0
                && entries.subList(from, entries.size()).stream()
                        .allMatch(entry -> entry.level() == level);
    }
}
