package io.sluice.udfs.graph;

import io.sluice.udfs.bytes.ByteSink;
import io.sluice.udfs.bytes.ByteSource;

/** What an account's row says of one direction: the newest edges, and where the others are. */
final class EdgeSide {

    private final long rankingId;
    private final HotEdges hot = new HotEdges();
    private ChunkDirectory directory;
    private byte[] row = {};
    private int from;
    private int end;
    private long leastStamp = Long.MAX_VALUE;

    EdgeSide(Direction direction) {
        rankingId = direction.ordinal();
    }

    /** The chunk that its ranking is kept in. */
    long rankingId() {
        return rankingId;
    }

    void readHeader(ByteSource source, byte[] wholeRow, long newestReceived) {
        hot.readHeader(source, newestReceived);
        int length = (int) source.readUnsigned();
        if (length > 0) {
            leastStamp = newestReceived - source.readSigned();
            row = wholeRow;
            from = source.position();
            end = from + length;
            source.moveTo(end);
        }
    }

    void writeHeader(ByteSink sink, long newestReceived) {
        hot.writeHeader(sink, newestReceived);
        if (directory != null) {
            encodeDirectory();
        }
        sink.writeUnsigned(end - from);
        if (end > from) {
            sink.writeSigned(newestReceived - leastStamp);
            sink.writeBytes(row, from, end);
        }
    }

    private void encodeDirectory() {
        ByteSink sink = new ByteSink(64);
        if (!directory.isBlank()) {
            directory.write(sink);
        }
        row = sink.toBytes();
        from = 0;
        end = row.length;
        leastStamp = Long.MAX_VALUE;
        for (ChunkEntry entry : directory.entries()) {
            leastStamp = Math.min(leastStamp, entry.stamp());
        }
    }

    HotEdges hot() {
        return hot;
    }

    /** Whether all edges there are, or were, are hot. */
    boolean allHot() {
        return directory == null ? end == from : directory.isBlank();
    }

    /** Where the edges are that are not hot; read from the row when first asked for. */
    ChunkDirectory directory() {
        if (directory == null) {
            directory =
                    end == from
                            ? new ChunkDirectory()
                            : ChunkDirectory.read(new ByteSource(row, from), end);
        }
        return directory;
    }

    /** Whether there is a ranking of the edges that are not hot. */
    boolean isRanked() {
        return directory == null
                ? end > from && (row[from] & ChunkDirectory.RANKED) != 0
                : directory.ranked();
    }

    /** Whether a chunk is older than that; may say so wrongly after a change. */
    boolean hasChunkBefore(long horizon) {
        return leastStamp < horizon;
    }
}
