package io.sluice.udfs.window;

import io.sluice.udfs.model.Codec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The state of one log, which goes through its codecs between any two steps. */
final class LogUnderTest {

    private final LogLimits limits;
    private final Map<Long, byte[]> chunks = new HashMap<>();
    private final Map<Long, byte[]> counterparties = new HashMap<>();
    private final Map<Long, Long> chunksWritten = new HashMap<>();
    private final Map<Long, Long> counterpartiesWritten = new HashMap<>();
    private long clock;
    private byte[] row = write(new HotRowCodec(), HotRow.EMPTY);
    private int accesses;

    LogUnderTest(LogLimits limits) {
        this.limits = limits;
    }

    /** One payment's or outcome's work on the log. */
    <T> T with(Function<EventLog, T> work) {
        HotRow before = read(new HotRowCodec(), row);
        EventLog log = EventLog.open(before, new Chunks(), new Counterparties(), limits);
        T result = work.apply(log);
        row = write(new HotRowCodec(), log.save());
        return result;
    }

    /** Time has come to now: rows that were last written so long before it go, but the hot one. */
    void expire(long now, long backstop) {
        clock = now;
        expire(chunks, chunksWritten, now - backstop);
        expire(counterparties, counterpartiesWritten, now - backstop);
    }

    private static void expire(Map<Long, byte[]> rows, Map<Long, Long> written, long upTo) {
        rows.keySet().removeIf(id -> written.get(id) <= upTo);
    }

    /** Bytes of the hot row as state keeps it. */
    int rowBytes() {
        return row.length;
    }

    /** Bytes of everything that the log keeps, keys of rows included. */
    long bytes() {
        return row.length + bytes(chunks) + bytes(counterparties);
    }

    /** Reads and writes of rows other than the hot one so far. */
    int accesses() {
        return accesses;
    }

    private static long bytes(Map<Long, byte[]> rows) {
        return rows.values().stream().mapToLong(value -> Long.BYTES + value.length).sum();
    }

    private static <T> byte[] write(Codec<T> codec, T value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            codec.write(value, new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static <T> T read(Codec<T> codec, byte[] bytes) {
        try {
            return codec.read(new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Chunks implements ChunkStore {

        @Override
        public byte[] get(long id) {
            accesses++;
            byte[] chunk = chunks.get(id);
            return chunk == null ? null : chunk.clone();
        }

        @Override
        public void put(long id, byte[] chunk) {
            accesses++;
            chunks.put(id, chunk.clone());
            chunksWritten.put(id, clock);
        }

        @Override
        public void remove(long id) {
            accesses++;
            chunks.remove(id);
        }
    }

    private final class Counterparties implements CounterpartyStore {

        @Override
        public Counterparty get(long counterparty) {
            accesses++;
            byte[] bytes = counterparties.get(counterparty);
            return bytes == null ? null : read(new CounterpartyCodec(), bytes);
        }

        @Override
        public void put(long counterparty, Counterparty value) {
            accesses++;
            counterparties.put(counterparty, write(new CounterpartyCodec(), value));
            counterpartiesWritten.put(counterparty, clock);
        }
    }
}
