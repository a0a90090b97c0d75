package io.sluice.job.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.job.config.Arguments;
import io.sluice.job.config.KafkaSettings;
import io.sluice.job.config.RefusedStartException;
import io.sluice.job.config.Settings;
import io.sluice.job.kafka.TestKafka;
import io.sluice.udfs.policy.Rulebook;
import java.nio.file.Path;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlTopicTest {

    @TempDir private static Path folder;
    private static TestKafka kafka;

    @BeforeAll
    static void startBroker() {
        kafka = new TestKafka(folder);
    }

    @AfterAll
    static void stopBroker() {
        kafka.close();
    }

    @Test
    void publishesAConfiguredPolicyOnlyWhereThereIsNone() {
        ControlTopic topic = topic("a");

        assertThat(topic.publishPolicyIfNone("version: first\n")).isTrue();
        assertThat(topic.publishPolicyIfNone("version: second\n")).isFalse();
        assertThat(topic.load().policy().version()).isEqualTo("first");
        kafka.send("a", "policy", null);
        assertThat(topic.publishPolicyIfNone("version: third\n")).isTrue();
    }

    @Test
    void refusesToPublishWhatIsInvalid() {
        ControlTopic topic = topic("b");

        assertThatThrownBy(() -> topic.publishPolicyIfNone("version: 1\nmood: good\n"))
                .isInstanceOf(RefusedStartException.class)
                .hasMessage("policy: mood: unknown field");
        assertThat(kafka.all("b")).isEmpty();
    }

    @Test
    void refusesInOneLineWhereTheTopicCannotBeRead() {
        KafkaSettings silent =
                Settings.of(
                                Arguments.parse(
                                        "--kafka.bootstrap.servers",
                                        "localhost:1",
                                        "--kafka.default.api.timeout.ms",
                                        "300",
                                        "--kafka.request.timeout.ms",
                                        "300"))
                        .kafka();

        assertThatThrownBy(
                        () -> new ControlTopic(silent, "USD").publishPolicyIfNone("version: 1\n"))
                .isInstanceOf(RefusedStartException.class)
                .hasMessageStartingWith("control can't be read: ")
                .satisfies(refused -> assertThat(refused.getMessage().lines()).hasSize(1));
    }

    @Test
    void readsToTheEndAndKeepsTheLastThatIsValid() {
        ControlTopic topic = topic("c");
        assertThat(topic.load().policy().version()).isEqualTo("default-1");
        kafka.send("c", "policy", "version: good\n");
        kafka.send("c", "policy", "version: bad\nmood: good\n");
        kafka.send("c", "rates", "{version: r1, reference: USD, value: {EUR: 1.1}}");
        kafka.send("c", "weather", "sunny");
        kafka.send("c", (String) null, "nothing");
        Rulebook rules = topic.load();

        assertThat(rules.policy().version()).isEqualTo("good");
        assertThat(rules.rates().version()).isEqualTo("r1");
    }

    @Test
    void takesFromTheBroadcastOnlyWhatItHasNotRead() throws Exception {
        kafkaTopic("d");
        kafka.send("d", "policy", "version: old\n");
        kafka.send("d", "policy", "version: new\n");
        ControlTopic topic = InstantiationUtil.clone(new ControlTopic(settings("d"), "USD"));
        Rulebook loaded = topic.load();

        assertThat(topic.apply(loaded, new RuleUpdate("policy", "old", "version: old\n", 0)))
                .isSameAs(loaded);
        Rulebook next =
                topic.apply(loaded, new RuleUpdate("policy", "newest", "version: newest\n", 2));
        assertThat(next.policy().version()).isEqualTo("newest");
        assertThat(topic.apply(next, new RuleUpdate("policy", "?", "mood: good\n", 3)))
                .isSameAs(next);
    }

    private static ControlTopic topic(String name) {
        kafkaTopic(name);
        return new ControlTopic(settings(name), "USD");
    }

    private static void kafkaTopic(String name) {
        kafka.create(name, 1);
    }

    private static KafkaSettings settings(String topic) {
        return Settings.of(
                        Arguments.parse(
                                "--kafka.bootstrap.servers",
                                kafka.brokers(),
                                "--topic.control",
                                topic))
                .kafka();
    }
}
