package io.sluice.bench.endtoend;

import com.sun.management.OperatingSystemMXBean;
import io.sluice.local.flink.EmbeddedFlink;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Runs a job over a full topic until it has written as many results, and reads the CPU clock. */
final class Drain {

    private static final long PAUSE_MILLIS = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final EmbeddedFlink flink;
    private final Admin admin;
    private final int partitions;

    Drain(EmbeddedFlink flink, Admin admin, int partitions) {
        this.flink = flink;
        this.admin = admin;
        this.partitions = partitions;
    }

    Drained run(
            String name, String results, long payments, Consumer<StreamExecutionEnvironment> plan)
            throws Exception {
        StreamExecutionEnvironment env = new StreamExecutionEnvironment(new Configuration());
        plan.accept(env);
        long already = written(results);
        long cpu = cpuNanos();
        long wall = System.nanoTime();
        JobID job = flink.submit(env);
        while (written(results) - already < payments) {
            if (System.nanoTime() - wall > PATIENCE.toNanos()) {
                throw new IllegalStateException(name + " is stuck: " + flink.failure(job));
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        double seconds = (System.nanoTime() - wall) / 1e9;
        double micros = (cpuNanos() - cpu) / 1e3 / payments;
        flink.cancel(job);
        return new Drained(name, payments, seconds, micros);
    }

    private long written(String topic) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        for (int i = 0; i < partitions; i++) {
            ends.put(new TopicPartition(topic, i), OffsetSpec.latest());
        }
        return admin.listOffsets(ends).all().get().values().stream()
                .mapToLong(end -> end.offset())
                .sum();
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
