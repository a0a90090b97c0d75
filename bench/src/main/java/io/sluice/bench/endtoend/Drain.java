package io.sluice.bench.endtoend;

import com.sun.management.OperatingSystemMXBean;
import io.sluice.local.flink.EmbeddedFlink;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Runs a job over a full topic until it has written as many results, and reads the CPU clock. The
 * first tenth does not count: until then the job starts.
 */
final class Drain {

    private static final long PAUSE_MILLIS = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final EmbeddedFlink flink;
    private final Topics topics;
    private final long payments;

    Drain(EmbeddedFlink flink, Topics topics, long payments) {
        this.flink = flink;
        this.topics = topics;
        this.payments = payments;
    }

    /** Drains and ends the job. */
    Drained run(Contestant contestant) throws Exception {
        JobID[] job = new JobID[1];
        Drained drained = start(contestant, job);
        flink.cancel(job[0]);
        return drained;
    }

    /** Drains and lets the job go on. */
    Drained start(Contestant contestant, JobID[] started) throws Exception {
        StreamExecutionEnvironment env = new StreamExecutionEnvironment(new Configuration());
        contestant.plan().accept(env);
        long already = topics.written(contestant.results());
        started[0] = flink.submit(env);
        await(contestant, started[0], already + payments / 10);
        try (BusyTimes busy = new BusyTimes(flink.webPage(), started[0]);
                StackProfile profile = new StackProfile()) {
            long before = topics.written(contestant.results());
            long cpu = cpuNanos();
            long wall = System.nanoTime();
            await(contestant, started[0], already + payments);
            double seconds = (System.nanoTime() - wall) / 1e9;
            long counted = already + payments - before;
            return new Drained(
                    contestant.name(),
                    counted / seconds,
                    (cpuNanos() - cpu) / 1e3 / counted,
                    profile.stop(),
                    busy.stop());
        }
    }

    private void await(Contestant contestant, JobID job, long results) throws Exception {
        long begin = System.nanoTime();
        while (topics.written(contestant.results()) < results) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new IllegalStateException(
                        contestant.name() + " is stuck: " + flink.failure(job));
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
