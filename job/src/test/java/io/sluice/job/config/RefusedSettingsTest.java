package io.sluice.job.config;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can't be is refused in one line that names the key. */
class RefusedSettingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "source.idleness | soon | can't be 'soon'",
                "source.idleness | 0 s | must be positive",
                "source.group | '' | is empty",
                "source.start | middle | can't be 'middle'",
                "ingest.earliest | yesterday | 'yesterday' is no ISO 8601 time in UTC",
                "ingest.default-currency | dollars | must be three capital letters",
                "ingest.max-record | 0b | must be between 1 byte and 2 GB",
                "judge.windows | 5 min;1 min | must ascend",
                "judge.windows | 0 min | must be positive",
                "judge.backstop | 90 d | must be longer than judge.retention",
                "judge.backstop | 29 d | must be longer than judge.horizon",
                "judge.read-back | -1 s | can't be '-1 s'",
                "network.mode | maybe | can't be 'maybe'",
                "network.window | 8 d | is over 7 days",
                "network.max-length | 1 | must be between 2 and 16",
                "network.fan-out | -1 | can't be negative",
                "network.backstop | 2 d | must be longer than window, lateness and"
                        + " ingest.future-tolerance together",
                "webhook.url | desk.example | is no http or https address",
                "webhook.url | http://alert_desk:9000/x | is no http or https address",
                "webhook.url | http://desk/%zz | is no http or https address",
                "webhook.url | https://desk example/ | is no http or https address",
                "postgres.url | postgres://db/x | must be jdbc:postgresql://host:port/database and"
                        + " no more",
                "postgres.url | jdbc:postgresql://db/x?password=y | must be"
                        + " jdbc:postgresql://host:port/database and no more",
                "postgres.ssl-mode | verify_full | needs postgres.ssl-root-certificate to verify",
                "tables.retention | 1 h | must be a day or more",
                "tables.batch | 0 | must be between 1 and 100000",
                "tables.pending | 10 | can't be less than tables.batch",
                "kafka.acks | 1 | can't be set: a verdict could be lost",
                "kafka.linger.ms | 5 | can't be set: verdicts go out at once",
                "judge.events-per-key | 0 | must be between 1 and 2147483647",
                "runtime.checkpoint-interval | 0 s | must be positive",
                "runtime.parallelism | 129 | must be between 1 and 128",
                "runtime.max-parallelism | 40000 | must be between 1 and 32768"
            })
    void refusesAValueInOneLine(String key, String value, String message) {
        assertThatThrownBy(() -> settings("--" + key, value))
                .isInstanceOf(RefusedStartException.class)
                .hasMessage(key + ": " + message);
    }

    @Test
    void refusesToForgetWhatAWindowStillSees() {
        assertThatThrownBy(() -> settings("--judge.windows", "1 min;150 d"))
                .isInstanceOf(RefusedStartException.class)
                .hasMessage("judge.backstop: must be longer than the longest of judge.windows");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "enable.idempotence",
                "max.in.flight.requests.per.connection",
                "retries",
                "transactional.id",
                "compression.type",
                "max.request.size",
                "enable.auto.commit",
                "auto.offset.reset",
                "group.id",
                "key.serializer"
            })
    void refusesKafkaOptionsThatPromisesHangOn(String key) {
        assertThatThrownBy(() -> settings("--kafka." + key, "x"))
                .isInstanceOf(RefusedStartException.class)
                .hasMessageStartingWith("kafka." + key + ": can't be set: ");
    }

    @Test
    void refusesTopicsOfOneName() {
        assertThatThrownBy(() -> settings("--topic.outcomes", "transactions"))
                .isInstanceOf(RefusedStartException.class)
                .hasMessageContaining("different names");
    }

    private static Settings settings(String... arguments) {
        return Settings.of(Arguments.parse(arguments));
    }
}
