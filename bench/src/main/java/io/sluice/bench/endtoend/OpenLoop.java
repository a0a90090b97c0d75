package io.sluice.bench.endtoend;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;

/** Pays a running job at a fixed rate and measures from when each payment was due. */
final class OpenLoop {

    private static final double WARM_UP = 0.25;

    private final Properties client;
    private final Payments payments;
    private final int seconds;

    OpenLoop(Properties client, Payments payments, int seconds) {
        this.client = client;
        this.payments = payments;
        this.seconds = seconds;
    }

    Paced run(Contestant contestant, double perSecond) throws Exception {
        Schedule schedule = new Schedule(payments, perSecond, seconds);
        int warmUp = (int) (WARM_UP * schedule.size());
        Reader reader = new Reader(schedule, client, contestant.results(), warmUp);
        ExecutorService threads =
                Executors.newFixedThreadPool(2, work -> new Thread(work, "bench-loop"));
        try (StackProfile profile = new StackProfile()) {
            Future<List<Histogram>> latencies = threads.submit(reader);
            reader.awaitReady();
            long cpu = Drain.cpuNanos();
            long wall = System.nanoTime();
            threads.submit(new Generator(schedule, client)).get();
            Histogram micros = latencies.get().get(0);
            double cores = (double) (Drain.cpuNanos() - cpu) / (System.nanoTime() - wall);
            return new Paced(
                    contestant.name(),
                    perSecond,
                    schedule.size() - warmUp - micros.getTotalCount(),
                    micros,
                    cores,
                    profile.stop(),
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        } finally {
            threads.shutdownNow();
        }
    }
}
