package io.sluice.bench;

import io.sluice.udfs.window.ChunkStore;
import io.sluice.udfs.window.Counterparty;
import io.sluice.udfs.window.CounterpartyStore;
import io.sluice.udfs.window.EventLog;
import io.sluice.udfs.window.HotRow;
import io.sluice.udfs.window.LogLimits;
import io.sluice.udfs.window.WindowStatistics;
import io.sluice.udfs.window.Windows;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a payment costs at a log in steady state: open it, ask for a window, append, save. Payments
 * come in order, so far apart that the window always holds the given number of them.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx1g", "-XX:+UseParallelGC"})
public class WindowBench {

    private static final long GREATEST = 1_000_000_000;

    /** The window's length as an ISO duration. */
    @Param({"PT1H", "PT24H", "P90D"})
    public String window;

    /** Events in the window. */
    @Param({"10", "100", "1000", "10000", "100000"})
    public int events;

    /** Different counterparties, each payment's drawn evenly. */
    @Param({"20", "10000"})
    public int counterparties;

    private final SplittableRandom random = new SplittableRandom(1);
    private final Chunks chunks = new Chunks();
    private final Rows rows = new Rows();
    private Windows windows;
    private LogLimits limits;
    private long step;
    private long now;
    private HotRow row = HotRow.EMPTY;
    private Rescan rescan;

    /** Fills the log until old events leave it as fast as new ones come. */
    @Setup
    public void fill() {
        long length = Duration.parse(window).toMillis();
        windows = Windows.of(length);
        limits = LogLimits.of(length, 2 * events + 1_000, length);
        step = length / events;
        for (int i = 0; i < events + 50_000; i++) {
            payment();
        }
        rescan = new Rescan(length, events + 1, counterparties);
        for (int i = 0; i < events; i++) {
            rescan.add(
                    now - (events - i - 1) * step, random.nextLong(GREATEST), i % counterparties);
        }
    }

    /** One payment. */
    @Benchmark
    public WindowStatistics payment() {
        now += step;
        EventLog log = EventLog.open(row, chunks, rows, limits);
        WindowStatistics statistics = log.query(now, windows)[0];
        log.append(now, random.nextLong(GREATEST), random.nextInt(counterparties), 0);
        row = log.save();
        return statistics;
    }

    /** One payment, the naive way: no codecs, no counterparty rows, no outcomes. */
    @Benchmark
    public double rescan() {
        now += step;
        return rescan.payment(now, random.nextLong(GREATEST), random.nextInt(counterparties));
    }

    /** Prints what an event takes: the log's rows and their keys, over the events in the window. */
    @TearDown
    public void tellSize() {
        System.out.printf("%.1f bytes an event%n", (double) bytes() / events);
    }

    private long bytes() {
        return row.size() + chunks.bytes() + rows.bytes();
    }

    private static final class Chunks implements ChunkStore {

        private final Map<Long, byte[]> chunks = new HashMap<>();

        @Override
        public byte[] get(long id) {
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

        private long bytes() {
            return chunks.values().stream().mapToLong(chunk -> Long.BYTES + chunk.length).sum();
        }
    }

    private static final class Rows implements CounterpartyStore {

        /** Of the codec's form and the key. */
        private static final int BYTES = 21;

        private final Map<Long, Counterparty> rows = new HashMap<>();

        @Override
        public Counterparty get(long counterparty) {
            return rows.get(counterparty);
        }

        @Override
        public void put(long counterparty, Counterparty row) {
            rows.put(counterparty, row);
        }

        private long bytes() {
            return (long) BYTES * rows.size();
        }
    }
}
