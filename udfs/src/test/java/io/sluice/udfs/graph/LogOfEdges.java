package io.sluice.udfs.graph;

import io.sluice.udfs.model.Codec;
import io.sluice.udfs.window.ChunkStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** An account's state, which goes through its codec between any two steps. */
final class LogOfEdges implements ChunkStore {

    private final EdgeLogLimits limits;
    private final Map<Long, byte[]> chunks = new HashMap<>();
    private EdgeRow row = EdgeRow.EMPTY;
    private int reads;

    LogOfEdges(EdgeLogLimits limits) {
        this.limits = limits;
    }

    <T> T with(Function<EdgeLog, T> work) {
        EdgeLog log = EdgeLog.open(copy(new EdgeRowCodec(), row), this, limits);
        T result = work.apply(log);
        row = log.save();
        return result;
    }

    void append(Direction direction, Edge edge, long receivedAt) {
        with(
                log -> {
                    log.append(direction, edge, receivedAt);
                    return null;
                });
    }

    static <T> T copy(Codec<T> codec, T value) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            codec.write(value, new DataOutputStream(bytes));
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
            T copy = codec.read(in);
            if (in.available() > 0) {
                throw new IOException("bytes are left");
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int rowBytes() {
        return row.size();
    }

    int chunks() {
        return chunks.size();
    }

    /** Bytes of row and chunks. */
    long bytes() {
        return row.size() + chunks.values().stream().mapToLong(chunk -> chunk.length).sum();
    }

    /** Chunks read so far. */
    int reads() {
        return reads;
    }

    @Override
    public byte[] get(long id) {
        reads++;
        return chunks.get(id);
    }

    @Override
    public void put(long id, byte[] chunk) {
        chunks.put(id, chunk);
    }

    @Override
    public void remove(long id) {
        chunks.remove(id);
    }
}
