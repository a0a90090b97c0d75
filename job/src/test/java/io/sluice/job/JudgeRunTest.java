package io.sluice.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.job.config.Arguments;
import io.sluice.job.config.KafkaSettings;
import io.sluice.job.config.RefusedStartException;
import io.sluice.job.config.Settings;
import io.sluice.job.config.Topic;
import io.sluice.job.control.ControlKind;
import io.sluice.job.control.ControlTopic;
import io.sluice.job.kafka.TestKafka;
import io.sluice.job.ledger.LedgerEntry;
import io.sluice.job.ledger.LedgerReader;
import io.sluice.job.ledger.LedgerSink;
import io.sluice.udfs.model.Decision;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.StreamSupport;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole judge on a real broker and a cluster in this process. */
class JudgeRunTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int SENDERS = 10;

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
        if (job != null) {
            kill();
        }
    }

    @Test
    void givesEveryValidPaymentOneDecisionAndEveryOtherRecordADeadLetter() throws Exception {
        String[] arguments = kafka.createTopics("one-", 2);
        sendPayments("one-", 0, 40);
        kafka.send("one-transactions", null, payment(3));
        kafka.send("one-transactions", null, payment(5).replace("1.5", "99"));
        kafka.send("one-transactions", null, "{\"amount\":");
        kafka.send("one-transactions", null, payment(77).replace("1.5", "-1"));
        kafka.send("one-transactions", null, (String) null);
        kafka.send("one-outcomes", null, "{\"id\":\"t1\",\"sender\":\"s1\",\"outcome\":\"LOST\"}");
        kafka.send(
                "one-outcomes", null, "{\"id\":\"t1\",\"sender\":\"s1\",\"outcome\":\"SETTLED\"}");
        kafka.send("one-control", "policy", "version: broken\nblindScore: many\n");
        start(new Configuration(), arguments);

        awaitBinding(arguments, 40);
        await().atMost(PATIENCE).until(() -> ledger(arguments).size() == 42);
        await().atMost(PATIENCE).until(() -> reasons("one-dead-letters").size() == 6);
        assertThat(reasons("one-dead-letters"))
                .containsExactlyInAnyOrder(
                        "ID_CONFLICT",
                        "MALFORMED",
                        "MALFORMED",
                        "NEGATIVE_AMOUNT",
                        "UNKNOWN_VALUE",
                        "INVALID_CONTROL");
        List<LedgerEntry> ledger = ledger(arguments);
        assertThat(ledger.stream().filter(LedgerEntry::isDecision).map(e -> e.identity().id()))
                .hasSize(40)
                .doesNotHaveDuplicates();
        assertThat(ledger.stream().map(LedgerEntry::key))
                .anyMatch(key -> key.startsWith("notice|"))
                .contains("control|policy|default-1|1");

        publish(arguments, "version: stricter\nmode: OBSERVE\n");
        await().atMost(PATIENCE).until(() -> ledger(arguments).size() == 43);
        kafka.send("one-transactions", null, payment(100));
        JsonNode judged = last(awaitBinding(arguments, 41)).json();
        assertThat(judged.get("mode").asText()).isEqualTo("OBSERVE");
        assertThat(judged.get("versions").findValuesAsText("policy"))
                .hasSize(3)
                .containsOnly("stricter");
        assertThat(judged.get("payment").get("amount").asText()).isEqualTo("1.5");
        assertThat(StreamSupport.stream(judged.get("evidence").spliterator(), false))
                .extracting(item -> item.get("analyzer").asText())
                .contains("VELOCITY", "COUNTERPARTY", "MODEL");
        assertThat(ledger)
                .allSatisfy(
                        entry -> {
                            String owner = entry.headers().getOrDefault("sender", "control");
                            assertThat(entry.partition()).isEqualTo(LedgerSink.partition(owner, 2));
                        });
    }

    @Test
    void judgesNothingTwiceAfterAStartWithoutState() throws Exception {
        String[] arguments = kafka.createTopics("two-", 2);
        sendPayments("two-", 0, 30);
        start(new Configuration(), arguments);
        awaitBinding(arguments, 30);
        kill();

        sendPayments("two-", 30, 35);
        start(new Configuration(), with(arguments, "--source.start", "EARLIEST"));
        awaitBinding(arguments, 35);

        assertThat(superseded(arguments)).isZero();
    }

    @Test
    void judgesNothingTwiceAfterTwoRestoresInMidReplay() throws Exception {
        String[] arguments = kafka.createTopics("three-", 2);
        sendPayments("three-", 0, 20);
        start(new Configuration(), arguments);
        awaitBinding(arguments, 20);
        String savepoint = savepoint();
        sendPayments("three-", 20, 40);
        awaitBinding(arguments, 40);
        kill();

        start(restoring(savepoint), arguments);
        String duringReplay = savepoint();
        sendPayments("three-", 40, 45);
        awaitBinding(arguments, 45);
        kill();
        start(restoring(duringReplay), arguments);
        sendPayments("three-", 45, 50);
        awaitBinding(arguments, 50);

        assertThat(superseded(arguments)).isZero();
    }

    @Test
    void refusesToStartWhereTheLedgerIsGone() throws Exception {
        String[] arguments = kafka.createTopics("four-", 1);
        sendPayments("four-", 0, 10);
        start(new Configuration(), arguments);
        awaitBinding(arguments, 10);
        String savepoint = savepoint();
        kill();
        sendPayments("four-", 10, 20);
        start(restoring(savepoint), arguments);
        awaitBinding(arguments, 20);
        kill();
        kafka.deleteBefore("four-decisions", 0, 15);

        start(restoring(savepoint), arguments);
        JobClient refused = job;
        job = null;

        assertThatThrownBy(() -> refused.getJobExecutionResult().get())
                .isInstanceOf(ExecutionException.class)
                .hasStackTraceContaining("but the checkpoint needs them from");
    }

    @Test
    void refusesToStartWithoutBrokersOrTopicsInOneLine() {
        assertThatThrownBy(
                        () ->
                                prepare(
                                        new Configuration(),
                                        "--kafka.bootstrap.servers",
                                        "localhost:1",
                                        "--source.startup-timeout",
                                        "1 s"))
                .isInstanceOf(RefusedStartException.class)
                .hasMessage("no broker answers at localhost:1 within 1 s");
        assertThatThrownBy(
                        () ->
                                prepare(
                                        new Configuration(),
                                        "--kafka.bootstrap.servers",
                                        kafka.brokers(),
                                        "--topic.transactions",
                                        "nowhere"))
                .isInstanceOf(RefusedStartException.class)
                .hasMessage("topic nowhere is not at " + kafka.brokers());
        assertThatThrownBy(
                        () ->
                                prepare(
                                        new Configuration(),
                                        "--kafka.bootstrap.servers",
                                        kafka.brokers(),
                                        "--kafka.security.protocol",
                                        "TELEPATHY"))
                .isInstanceOf(RefusedStartException.class)
                .hasMessageStartingWith("kafka: ");
    }

    @Test
    void refusesAPolicyThatIsNone() {
        String[] arguments = kafka.createTopics("five-", 1);

        assertThatThrownBy(
                        () ->
                                prepare(
                                        new Configuration(),
                                        with(arguments, "--judge.policy", "/no/such/file")))
                .isInstanceOf(RefusedStartException.class)
                .hasMessage("policy /no/such/file can't be read");
        kafka.create("five-wide", 2);
        assertThatThrownBy(
                        () ->
                                prepare(
                                        new Configuration(),
                                        with(arguments, "--topic.control", "five-wide")))
                .isInstanceOf(RefusedStartException.class)
                .hasMessage("topic five-wide has 2 partitions; control needs one");
    }

    private void start(Configuration flink, String... arguments) throws Exception {
        job = prepare(flink, arguments).executeAsync("judge");
    }

    private StreamExecutionEnvironment prepare(Configuration flink, String... arguments) {
        flink.setString("restart-strategy.type", "none");
        return Sluice.prepare(
                StreamExecutionEnvironment.getExecutionEnvironment(flink),
                with(
                        arguments,
                        "--runtime.parallelism",
                        "2",
                        "--runtime.checkpoint-interval",
                        "1 s",
                        "--runtime.checkpoint-directory",
                        checkpoints.toUri().toString()));
    }

    private static Configuration restoring(String savepoint) {
        Configuration flink = new Configuration();
        flink.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
        return flink;
    }

    private String savepoint() {
        return await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(
                        () ->
                                job.triggerSavepoint(
                                                checkpoints.toUri().toString(),
                                                SavepointFormatType.CANONICAL)
                                        .get(),
                        path -> path != null);
    }

    private void kill() throws Exception {
        JobClient killed = job;
        job = null;
        killed.cancel().get();
        assertThatThrownBy(() -> killed.getJobExecutionResult().get())
                .isInstanceOf(ExecutionException.class);
    }

    private static void publish(String[] arguments, String policy) {
        Settings settings = Settings.of(Arguments.parse(arguments));
        new ControlTopic(settings.kafka(), "USD").publish(ControlKind.POLICY, policy);
    }

    private static void sendPayments(String prefix, int from, int to) {
        for (int i = from; i < to; i++) {
            kafka.send(prefix + "transactions", "s" + i % SENDERS, payment(i));
        }
    }

    private static String payment(int number) {
        return String.format(
                "{\"id\":\"t%d\",\"sender\":\"s%d\",\"to\":\"shop\",\"amount\":1.5}",
                number, number % SENDERS);
    }

    /** Waits for that many decisions that bind, and no more. */
    private static List<LedgerEntry> awaitBinding(String[] arguments, int decisions) {
        await().atMost(PATIENCE).until(() -> binding(ledger(arguments)).size() >= decisions);
        List<LedgerEntry> binding = binding(ledger(arguments));
        assertThat(binding).hasSize(decisions);
        return binding;
    }

    private static List<LedgerEntry> binding(List<LedgerEntry> ledger) {
        return ledger.stream()
                .filter(LedgerEntry::isDecision)
                .filter(entry -> entry.revision() == Decision.BINDING)
                .toList();
    }

    private static List<LedgerEntry> ledger(String[] arguments) {
        try (LedgerReader reader = new LedgerReader(kafkaSettings(arguments))) {
            return reader.readToEnd();
        }
    }

    /** Decisions that were published a second time under the same key. */
    private static long superseded(String[] arguments) {
        List<String> keys =
                kafka.all(kafkaSettings(arguments).topic(Topic.DECISIONS)).stream()
                        .map(taken -> text(taken.key()))
                        .filter(key -> !key.startsWith("control|"))
                        .toList();
        return keys.size() - keys.stream().distinct().count();
    }

    private static KafkaSettings kafkaSettings(String[] arguments) {
        return Settings.of(Arguments.parse(arguments)).kafka();
    }

    private static List<String> reasons(String topic) {
        return kafka.all(topic).stream().map(JudgeRunTest::reason).toList();
    }

    private static String reason(ConsumerRecord<byte[], byte[]> letter) {
        return text(letter.headers().lastHeader("reason").value());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static LedgerEntry last(List<LedgerEntry> ledger) {
        return ledger.stream()
                .filter(LedgerEntry::isDecision)
                .filter(entry -> entry.identity().id().equals("t100"))
                .findFirst()
                .orElseThrow();
    }

    private static String[] with(String[] arguments, String... more) {
        String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return all;
    }
}
