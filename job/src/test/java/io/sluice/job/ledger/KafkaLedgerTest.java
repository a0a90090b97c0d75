package io.sluice.job.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.job.config.Arguments;
import io.sluice.job.config.Settings;
import io.sluice.job.kafka.TestKafka;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.apache.flink.runtime.metrics.util.InterceptingOperatorMetricGroup;
import org.apache.kafka.common.errors.AuthenticationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaLedgerTest {

    @TempDir private static Path folder;
    private static TestKafka kafka;

    private final InterceptingOperatorMetricGroup metrics = new InterceptingOperatorMetricGroup();

    @BeforeAll
    static void startBroker() {
        kafka = new TestKafka(folder);
    }

    @AfterAll
    static void stopBroker() {
        kafka.close();
    }

    @Test
    void failsInOneLineWhereItsTopicIsNotThere() {
        assertThatThrownBy(() -> ledger("nowhere", "--kafka.default.api.timeout.ms", "300"))
                .isInstanceOf(AbsentLedgerException.class)
                .isNotInstanceOf(SuppressRestartsException.class)
                .hasMessage("the ledger's topic nowhere is not there");
    }

    @Test
    void waitsForATopicThatIsNotKnownYet() {
        CompletableFuture<Integer> partitions =
                CompletableFuture.supplyAsync(
                        () -> {
                            try (KafkaLedger ledger = ledger("late")) {
                                return ledger.ends().length;
                            }
                        });
        kafka.create("late", 2);

        assertThat(partitions.join()).isEqualTo(2);
    }

    @Test
    void isMissingWhereItMayNotBeRead() {
        kafka.create("unreadable", 1);
        kafka.send("unreadable", "k", "v");
        kafka.denyReading("unreadable");
        try (KafkaLedger ledger = ledger("unreadable", "--kafka.default.api.timeout.ms", "5000")) {
            long[] ends = ledger.ends();
            List<LedgerEntry> read = new ArrayList<>();

            assertThatThrownBy(() -> ledger.read(new long[1], ends, read::add))
                    .isInstanceOf(MissingLedgerException.class)
                    .hasMessageStartingWith("the ledger can't be read: ")
                    .hasMessageContaining("unreadable");
        }
    }

    /** Else one foreign record keeps the judge from starting ever again. */
    @Test
    void passesOverWhatTheJudgeDidNotWrite() {
        kafka.create("shared", 1);
        kafka.send("shared", "k", "v");
        kafka.send(Entries.sent(Judged.message("alice", "t1", 90, 1), "shared", 0, 5));
        try (KafkaLedger ledger = ledger("shared")) {
            List<LedgerEntry> read = new ArrayList<>();
            ledger.read(new long[1], ledger.ends(), read::add);

            assertThat(read).extracting(LedgerEntry::offset).containsExactly(1L);
            assertThat(((Counter) metrics.get("unreadable")).getCount()).isEqualTo(1);
        }
    }

    @Test
    void toolsPassItOverToo() {
        kafka.create("visited", 1);
        kafka.send("visited", "k", "v");
        kafka.send(Entries.sent(Judged.message("alice", "t1", 90, 1), "visited", 0, 5));
        try (LedgerReader reader = new LedgerReader(settings("visited").kafka())) {
            assertThat(reader.readToEnd()).extracting(LedgerEntry::offset).containsExactly(1L);
        }
    }

    @Test
    void aRefusedLoginIsAnOrdinaryFailure() {
        assertThatThrownBy(
                        () ->
                                ledger(
                                        "any",
                                        "--kafka.security.protocol",
                                        "SASL_PLAINTEXT",
                                        "--kafka.sasl.mechanism",
                                        "PLAIN",
                                        "--kafka.sasl.jaas.config",
                                        "org.apache.kafka.common.security.plain.PlainLoginModule"
                                                + " required username=\"a\" password=\"b\";"))
                .isInstanceOf(AuthenticationException.class);
    }

    private KafkaLedger ledger(String topic, String... more) {
        return new KafkaLedger(settings(topic, more).kafka(), Clock.systemUTC(), metrics);
    }

    private static Settings settings(String topic, String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--kafka.bootstrap.servers",
                                kafka.brokers(),
                                "--topic.decisions",
                                topic));
        arguments.addAll(List.of(more));
        return Settings.of(Arguments.parse(arguments.toArray(String[]::new)));
    }
}
