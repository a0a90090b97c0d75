package io.sluice.job.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.job.config.NetworkSettings;
import io.sluice.job.kafka.TestKafka;
import io.sluice.udfs.graph.Cycle;
import io.sluice.udfs.graph.NetworkFindings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accounts and searches in a real cluster, against brute force. */
class NetworkRunTest {

    private static final int LONGEST = 6;

    @TempDir private static Path brokerFolder;
    private static TestKafka kafka;

    @BeforeAll
    static void startBroker() {
        kafka = new TestKafka(brokerFolder);
    }

    @AfterAll
    static void stopBroker() {
        kafka.close();
    }

    @ParameterizedTest
    @CsvSource({"1, 11", "2, 12", "4, 13"})
    void findEveryCycleWhateverTheOrderAndTheParallelism(int parallelism, long seed)
            throws Exception {
        Town town = Town.of(seed, 2_000, 250);
        String topic = "town-" + parallelism;
        kafka.create(topic, 4);
        Towns.sendAll(kafka, topic, town);
        Map<Long, NetworkFindings> found =
                run(town.payments().size(), topic, parallelism, TownJob.unlimited(LONGEST));

        assertThat(found.values()).noneMatch(NetworkFindings::truncated);
        assertThat(sequences(found))
                .isEqualTo(BruteForce.cycles(town.payments(), LONGEST, Town.WINDOW))
                .hasSizeGreaterThan(50);
        assertThat(found.values())
                .allSatisfy(
                        findings ->
                                assertThat(town.names().entrySet())
                                        .containsAll(findings.names().entrySet()));
    }

    private static Set<List<Long>> sequences(Map<Long, NetworkFindings> found) {
        Set<List<Long>> sequences = new HashSet<>();
        for (NetworkFindings findings : found.values()) {
            for (Cycle cycle : findings.cycles()) {
                sequences.add(BruteForce.fromLeast(cycle.members()));
            }
        }
        return sequences;
    }

    private static Map<Long, NetworkFindings> run(
            int payments, String topic, int parallelism, NetworkSettings.Limits limits)
            throws Exception {
        StreamExecutionEnvironment env = TownJob.environment(new Configuration(), parallelism);
        Map<Long, NetworkFindings> found = new HashMap<>();
        try (CloseableIterator<GateInput> results =
                TownJob.draw(env, kafka.brokers(), topic, TownJob.settings(limits))
                        .collectAsync()) {
            JobClient job = env.executeAsync("network");
            while (found.size() < payments) {
                Found next = (Found) results.next();
                found.put(next.payment(), next.findings());
            }
            job.cancel().get();
        }
        return found;
    }
}
