package io.sluice.bench.endtoend;

import io.sluice.local.house.Analyst;
import io.sluice.local.house.House;
import io.sluice.local.house.HouseOptions;
import io.sluice.local.house.Workspace;
import io.sluice.local.house.WorldRules;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * Prints the judge's latency before, while and after Postgres is away, both jobs running in this
 * process and paid in an open loop, and how long the tables then take to catch up.
 *
 * <p>Arguments: payments a second, and seconds of each phase.
 */
public final class OutageBench {

    private static final int PARALLELISM = 2;
    private static final int CUSTOMERS = 2_000;
    private static final int WARM_UP_PER_SECOND = 1_000;
    private static final int WARM_UP_SECONDS = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final List<String> PHASES =
            List.of("before", "Postgres away", "after, catching up");

    private final House house;
    private final Properties client;
    private final Schedule warmUp;
    private final Schedule schedule;
    private final int phase;

    private OutageBench(House house, int perSecond, int seconds) {
        this.house = house;
        this.client = house.kafka().properties();
        Payments payments = new Payments(CUSTOMERS);
        this.warmUp = new Schedule(payments, WARM_UP_PER_SECOND, WARM_UP_SECONDS);
        this.schedule = new Schedule(payments, perSecond, seconds * (PHASES.size() + 1));
        this.phase = perSecond * seconds;
    }

    /** Runs it. */
    public static void main(String[] arguments) throws Exception {
        int perSecond = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        HouseOptions options =
                new HouseOptions(
                        0,
                        0,
                        PARALLELISM,
                        WorldRules.ratesAlone(),
                        List.of("--judge.model", LargeModel.SHIPPED),
                        true);
        try (Workspace workspace = Workspace.open(null);
                House house = House.start(workspace, options, step -> System.err.println(step))) {
            OutageBench bench = new OutageBench(house, perSecond, seconds);
            bench.warmUp();
            bench.run(perSecond, seconds);
        }
    }

    /** Both jobs must be compiled, and histories long, before their latency means anything. */
    private void warmUp() throws Exception {
        new Generator(warmUp, client).call();
        rows(warmUp.size());
    }

    private void run(int perSecond, int seconds) throws Exception {
        Reader reader = new Reader(schedule, client, Topics.DECISIONS, phase, 2 * phase, 3 * phase);
        ExecutorService threads =
                Executors.newFixedThreadPool(2, work -> new Thread(work, "bench-loop"));
        try {
            Future<List<Histogram>> latencies = threads.submit(reader);
            reader.awaitReady();
            Future<Void> paid = threads.submit(new Generator(schedule, client));
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            awaitDue(2 * phase);
            house.stopTables();
            awaitDue(3 * phase);
            house.startTables();
            long back = System.nanoTime();
            paid.get();
            System.out.printf(
                    Locale.ROOT,
                    "%,d payments a second, %d s each phase, parallelism %d%n%n",
                    perSecond,
                    seconds,
                    PARALLELISM);
            print(latencies.get());
            System.out.printf(
                    Locale.ROOT,
                    "%n%,d of %,d binding decisions in the tables %.0f s after Postgres was back;"
                            + " restarts of jobs: %d%n",
                    rows(warmUp.size() + schedule.size()) - warmUp.size(),
                    schedule.size(),
                    (System.nanoTime() - back) / 1e9,
                    house.restarts());
        } finally {
            threads.shutdownNow();
        }
    }

    private long rows(long expected) {
        try (Analyst analyst = house.analyst()) {
            return analyst.await(expected, PATIENCE);
        }
    }

    private void awaitDue(int place) {
        long left = schedule.due(place) - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = schedule.due(place) - System.nanoTime();
        }
    }

    private static void print(List<Histogram> phases) {
        System.out.println("| latency, ms | verdicts | p50 | p99 | p99.9 | max |");
        System.out.println("|---|---:|---:|---:|---:|---:|");
        for (int i = 0; i < phases.size(); i++) {
            Histogram micros = phases.get(i);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %,d | %.1f | %.1f | %.1f | %.1f |%n",
                    PHASES.get(i),
                    micros.getTotalCount(),
                    micros.getValueAtPercentile(50) / 1e3,
                    micros.getValueAtPercentile(99) / 1e3,
                    micros.getValueAtPercentile(99.9) / 1e3,
                    micros.getMaxValue() / 1e3);
        }
    }
}
