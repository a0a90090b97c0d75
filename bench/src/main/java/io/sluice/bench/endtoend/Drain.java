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

    private static final long PAUSE_MILLIS = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final EmbeddedFlink flink;
    private final Topics topics;

    Drain(EmbeddedFlink flink, Topics topics) {
        this.flink = flink;
        this.topics = topics;
    }

    /** Drains and ends the job. */
    Drained run(Contestant contestant) throws Exception {
        try (Running running = start(contestant)) {
            return running.drained();
        }
    }

    /** Drains and lets the job go on. */
    Running start(Contestant contestant) throws Exception {
        StreamExecutionEnvironment env = new StreamExecutionEnvironment(new Configuration());
        contestant.plan().accept(env);
        long payments = topics.written(Topics.PAYMENTS);
        long already = topics.written(contestant.results());
        JobID job = flink.submit(env);
        await(contestant, job, already + payments / 10);
        return new Running(flink, job, drain(contestant, job, already + payments));
    }

    private Drained drain(Contestant contestant, JobID job, long results) throws Exception {
        try (BusyTimes busy = new BusyTimes(flink.webPage(), job);
                StackProfile profile = new StackProfile()) {
            long before = topics.written(contestant.results());
            long cpu = cpuNanos();
            long wall = System.nanoTime();
            await(contestant, job, results);
            double seconds = (System.nanoTime() - wall) / 1e9;
            long counted = Math.max(1, results - before);
            return new Drained(
                    contestant.name(),
                    counted / seconds,
                    (cpuNanos() - cpu) / 1e3 / counted,
                    profile.stop(),
                    busy.stop());
        }
    }

    /** How many payments there are. */
    long payments() throws Exception {
        return topics.written(Topics.PAYMENTS);
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
