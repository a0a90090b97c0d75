package io.sluice.job.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.sluice.job.kafka.TestKafka;
import io.sluice.udfs.graph.Cycle;
import io.sluice.udfs.graph.NetworkFindings;
import io.sluice.udfs.graph.NetworkPayment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Accounts and searches that fail, stop and go on at another parallelism with messages in flight.
 */
class NetworkFaultTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int LONGEST = 5;
    private static final int PROBES = 100;

    @TempDir private static Path brokerFolder;
    private static TestKafka kafka;

    @TempDir private Path folder;

    @BeforeAll
    static void startBroker() {
        kafka = new TestKafka(brokerFolder);
    }

    @AfterAll
    static void stopBroker() {
        kafka.close();
    }

    @ParameterizedTest
    @CsvSource({"hashmap, 21", "rocksdb, 22"})
    void missAndDoubleNothing(String backend, long seed) throws Exception {
        Town town = Town.of(seed, 4_000, 250);
        String run = backend;
        kafka.create(run, 4);
        CompletableFuture<Void> sending =
                CompletableFuture.runAsync(() -> Towns.send(kafka, run, town.payments(), town));

        JobClient job = start(backend, run, 2, town.payments().size() / 4, null);
        awaitFound(run, town.payments().size() / 2);
        String first = stop(job);
        job = start(backend, run, 3, 0, first);
        awaitFound(run, 3 * town.payments().size() / 4);
        String second = stop(job);
        job = start(backend, run, 1, 0, second);
        sending.join();
        awaitFound(run, town.payments().size());

        assertThat(FoundLog.sequences(run))
                .isEqualTo(BruteForce.cycles(town.payments(), LONGEST, Town.WINDOW));
        List<NetworkPayment> probes = town.backwards(PROBES);
        Towns.send(kafka, run, probes, town);
        awaitFound(run, town.payments().size() + probes.size());
        job.cancel().get();

        for (NetworkPayment probe : probes) {
            assertThat(wayThere(FoundLog.of(run).get(probe.payment()).get(0)))
                    .containsExactlyInAnyOrder(town.near(probe));
        }
    }

    /** Payments of the first hop after the judged one, of its shortest cycle. */
    private static long[] wayThere(NetworkFindings findings) {
        Cycle shortest = findings.cycles().get(0);
        assertThat(shortest.length()).isEqualTo(2);
        return shortest.hops().get(1).payments();
    }

    private JobClient start(
            String backend, String run, int parallelism, long failAt, String savepoint)
            throws Exception {
        Configuration flink = new Configuration();
        flink.setString("state.backend.type", backend);
        flink.setString("restart-strategy.type", "fixed-delay");
        flink.setString("restart-strategy.fixed-delay.attempts", "3");
        flink.setString("restart-strategy.fixed-delay.delay", "100 ms");
        flink.setString("execution.checkpointing.dir", folder.toUri().toString());
        flink.setString("execution.checkpointing.incremental", "true");
        if (savepoint != null) {
            flink.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
        }
        StreamExecutionEnvironment env = TownJob.environment(flink, parallelism);
        env.enableCheckpointing(200);
        TownJob.draw(env, kafka.brokers(), run, TownJob.settings(TownJob.unlimited(LONGEST)))
                .map(new FoundLog(run, failAt))
                .uid("log");
        return env.executeAsync("network");
    }

    private String stop(JobClient job) throws Exception {
        String path =
                await().atMost(PATIENCE)
                        .ignoreExceptions()
                        .until(
                                () ->
                                        job.stopWithSavepoint(
                                                        false,
                                                        folder.toUri().toString(),
                                                        SavepointFormatType.CANONICAL)
                                                .get(),
                                found -> found != null);
        job.getJobExecutionResult().get();
        return path;
    }

    private static void awaitFound(String run, int count) {
        await().atMost(PATIENCE).until(() -> FoundLog.of(run).size() >= count);
    }
}
