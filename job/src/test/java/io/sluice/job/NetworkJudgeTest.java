package io.sluice.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.sluice.job.config.Arguments;
import io.sluice.job.config.Settings;
import io.sluice.job.kafka.TestKafka;
import io.sluice.job.ledger.LedgerEntry;
import io.sluice.job.ledger.LedgerReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole judge with its network room on a real broker. */
class NetworkJudgeTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir private static Path brokerFolder;
    private static TestKafka kafka;

    @TempDir private Path checkpoints;
    private JobClient job;

    @BeforeAll
    static void startBroker() {
        kafka = new TestKafka(brokerFolder);
    }

    @AfterAll
    static void stopBroker() {
        kafka.close();
    }

    @AfterEach
    void stopJob() throws Exception {
        job.cancel().get();
        JobClient stopped = job;
        assertThatThrownBy(() -> stopped.getJobExecutionResult().get())
                .isInstanceOf(ExecutionException.class);
    }

    @Test
    void catchesARingWhenItCloses() throws Exception {
        String[] topics = start("ring-", "--network.mode", "on", "--network.deadline", "1 min");
        pay("ring-", "p1", "ann", "bob", "900", "TRANSFER");
        pay("ring-", "p2", "bob", "cyd", "880", "TRANSFER");
        pay("ring-", "p3", "cyd", "ann", "1", "REFUND");
        awaitDecisions(topics, 3);
        pay("ring-", "p4", "cyd", "ann", "850", "TRANSFER");
        pay("ring-", "p5", "cyd", "cyd", "5", "TRANSFER");

        Map<String, LedgerEntry> decisions =
                awaitDecisions(topics, 5).stream()
                        .collect(Collectors.toMap(entry -> entry.identity().id(), e -> e));
        assertThat(text(decisions.get("p4")))
                .contains(
                        "CIRCULAR_FLOW",
                        "94 % of what sets out comes back",
                        "ann > bob > cyd > ann");
        assertThat(List.of("p1", "p2", "p3"))
                .noneMatch(id -> text(decisions.get(id)).contains("CIRCULAR_FLOW"));
        assertThat(graphStates(decisions))
                .containsEntry("p1", "SCORED")
                .containsEntry("p3", "NOT_APPLICABLE")
                .containsEntry("p5", "NOT_APPLICABLE");
    }

    @Test
    void whatIsDeclinedClosesNothing() throws Exception {
        String[] topics = start("void-", "--network.mode", "on", "--network.deadline", "1 min");
        pay("void-", "p1", "ann", "bob", "900", "TRANSFER");
        pay("void-", "p2", "bob", "cyd", "880", "TRANSFER");
        awaitDecisions(topics, 2);
        kafka.send(
                "void-outcomes",
                null,
                "{\"id\":\"p1\",\"sender\":\"ann\",\"outcome\":\"DECLINED\",\"known_at\":1700000000000}");
        await().atMost(PATIENCE).until(() -> kafka.isConsumed("sluice-judge", "void-outcomes"));
        pay("void-", "p4", "cyd", "ann", "850", "TRANSFER");

        assertThat(awaitDecisions(topics, 3)).noneMatch(entry -> text(entry).contains("> cyd >"));
    }

    @Test
    void tellsLaterWhatItFoundAfterTheDeadline() throws Exception {
        String[] topics = start("late-", "--network.mode", "on", "--network.deadline", "1 ms");
        for (int i = 0; i < 40; i++) {
            pay("late-", "a" + i, "ann" + i, "bob" + i, "900", "TRANSFER");
            pay("late-", "b" + i, "bob" + i, "cyd" + i, "890", "TRANSFER");
        }
        awaitDecisions(topics, 80);
        for (int i = 0; i < 40; i++) {
            pay("late-", "c" + i, "cyd" + i, "ann" + i, "880", "TRANSFER");
        }

        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(
                                                decisions(topics).stream()
                                                        .filter(e -> text(e).contains("CIRCULAR"))
                                                        .map(e -> e.identity().id())
                                                        .distinct())
                                        .hasSize(40));
        assertThat(decisions(topics).stream().filter(e -> e.revision() == 1)).hasSize(120);
        assertThat(decisions(topics).stream().filter(e -> e.revision() == 2))
                .isNotEmpty()
                .allMatch(entry -> text(entry).contains("CIRCULAR_FLOW"));
    }

    @Test
    void letsPaymentsPassWhenItIsOff() throws Exception {
        String[] topics = start("off-", "--network.mode", "off");
        pay("off-", "p1", "ann", "bob", "900", "TRANSFER");

        assertThat(text(awaitDecisions(topics, 1).get(0))).doesNotContain("GRAPH");
    }

    private String[] start(String prefix, String... options) throws Exception {
        String[] topics = kafka.createTopics(prefix, 2);
        List<String> arguments = new ArrayList<>(Arrays.asList(topics));
        arguments.addAll(List.of(options));
        arguments.addAll(List.of("--runtime.parallelism", "2"));
        arguments.addAll(List.of("--runtime.checkpoint-interval", "300 ms"));
        arguments.addAll(List.of("--runtime.checkpoint-directory", checkpoints.toUri().toString()));
        job =
                Sluice.prepare(
                                StreamExecutionEnvironment.getExecutionEnvironment(
                                        new Configuration()),
                                arguments.toArray(String[]::new))
                        .executeAsync("judge");
        return topics;
    }

    private static void pay(
            String prefix, String id, String from, String to, String amount, String kind) {
        String payment =
                String.format(
                        "{\"id\":\"%s\",\"sender\":\"%s\",\"to\":\"%s\",\"amount\":%s,"
                                + "\"currency\":\"USD\",\"kind\":\"%s\"}",
                        id, from, to, amount, kind);
        kafka.send(prefix + "transactions", from, payment);
    }

    private static List<LedgerEntry> awaitDecisions(String[] topics, int count) {
        await().atMost(PATIENCE)
                .until(
                        () ->
                                decisions(topics).stream().filter(e -> e.revision() == 1).count()
                                        == count);
        return decisions(topics);
    }

    private static List<LedgerEntry> decisions(String[] topics) {
        try (LedgerReader reader = new LedgerReader(Settings.of(Arguments.parse(topics)).kafka())) {
            return reader.readToEnd().stream().filter(LedgerEntry::isDecision).toList();
        }
    }

    private static String text(LedgerEntry entry) {
        return entry.json().toString();
    }

    private static Map<String, String> graphStates(Map<String, LedgerEntry> decisions) {
        return decisions.values().stream()
                .collect(
                        Collectors.toMap(
                                entry -> entry.identity().id(),
                                entry -> {
                                    for (var item : entry.json().get("evidence")) {
                                        if (item.get("analyzer").asText().equals("GRAPH")) {
                                            return item.get("state").asText();
                                        }
                                    }
                                    return "none";
                                }));
    }
}
