package io.sluice.job.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.udfs.model.Channel;
import io.sluice.udfs.model.FeatureRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.flink.configuration.ConfigOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SettingsTest {

    @TempDir private Path folder;

    /** What a key means: where its value lands, what it is unless given, and another value. */
    private record Key(
            ConfigOption<?> option,
            Function<Settings, Object> lands,
            Object fallback,
            String given,
            Object expected) {
        @Override
        public String toString() {
            return option.key();
        }
    }

    static List<Key> keys() {
        return List.of(
                new Key(
                        SourceOptions.BOOTSTRAP_SERVERS,
                        s -> s.kafka().brokers(),
                        "localhost:9092",
                        "a:1,b:2",
                        "a:1,b:2"),
                topic(Topic.TRANSACTIONS, "transactions"),
                topic(Topic.OUTCOMES, "outcomes"),
                topic(Topic.CONTROL, "control"),
                topic(Topic.DECISIONS, "decisions"),
                topic(Topic.DEAD_LETTERS, "dead-letters"),
                topic(Topic.ALERTS, "alerts"),
                topic(Topic.TRACE, "trace"),
                new Key(SourceOptions.GROUP, s -> s.source().group(), "sluice-judge", "g", "g"),
                new Key(
                        SourceOptions.START,
                        s -> s.source().start(),
                        StartPosition.COMMITTED,
                        "earliest",
                        StartPosition.EARLIEST),
                duration(SourceOptions.IDLENESS, s -> s.source().idleness(), "PT2S"),
                duration(SourceOptions.ALIGNMENT, s -> s.source().alignment(), "PT10M"),
                duration(SourceOptions.STARTUP_TIMEOUT, s -> s.source().startupTimeout(), "PT10S"),
                new Key(
                        IngestOptions.FUTURE_TOLERANCE,
                        s -> s.ingest().futureTolerance(),
                        86_400_000L,
                        "1 h",
                        3_600_000L),
                new Key(
                        IngestOptions.EARLIEST,
                        s -> Instant.ofEpochMilli(s.ingest().earliest()),
                        Instant.parse("2000-01-01T00:00:00Z"),
                        "2018-04-01T00:00:00Z",
                        Instant.parse("2018-04-01T00:00:00Z")),
                new Key(
                        IngestOptions.DEFAULT_CURRENCY,
                        s -> s.ingest().rules().currency(),
                        "USD",
                        "INR",
                        "INR"),
                new Key(
                        IngestOptions.DEFAULT_CHANNEL,
                        s -> s.ingest().rules().channel(),
                        Channel.CARD,
                        "UPI",
                        Channel.UPI),
                new Key(
                        IngestOptions.TOKENS,
                        s -> s.ingest().rules().tokens(),
                        Set.of("USDT", "USDC", "EURC", "EURT", "PYUSD", "FDUSD", "TUSD", "WETH"),
                        "AAAA;BBBB",
                        Set.of("AAAA", "BBBB")),
                new Key(
                        IngestOptions.MAX_RECORD,
                        s -> s.ingest().maxRecord(),
                        4 * 1024 * 1024,
                        "1kb",
                        1024),
                new Key(
                        IngestOptions.DEAD_LETTER_CUT,
                        s -> s.ingest().deadLetterCut(),
                        64 * 1024,
                        "10b",
                        10),
                new Key(
                        JudgeOptions.WINDOWS,
                        s -> s.judge().registry().windows(),
                        FeatureRegistry.DEFAULT_WINDOWS,
                        "1 min;2 h",
                        List.of(60_000L, 7_200_000L)),
                duration(JudgeOptions.HORIZON, s -> s.judge().horizon(), "P30D"),
                duration(JudgeOptions.RETENTION, s -> s.judge().retention(), "P90D"),
                new Key(
                        JudgeOptions.BACKSTOP,
                        s -> s.judge().backstop(),
                        Duration.ofDays(150),
                        "91 d",
                        Duration.ofDays(91)),
                new Key(
                        JudgeOptions.EVENTS_PER_KEY,
                        s -> s.judge().eventsPerKey(),
                        100_000,
                        "7",
                        7),
                duration(JudgeOptions.EARLY_OUTCOMES, s -> s.judge().earlyOutcomes(), "P1D"),
                new Key(
                        JudgeOptions.REFERENCE_CURRENCY,
                        s -> s.judge().referenceCurrency(),
                        "USD",
                        "EUR",
                        "EUR"),
                new Key(JudgeOptions.POLICY, s -> s.judge().policyFile(), null, "p", "p"),
                new Key(JudgeOptions.MODEL, s -> s.judge().model(), null, "m-1", "m-1"),
                new Key(JudgeOptions.TRACE, s -> s.judge().trace(), false, "true", true),
                new Key(JudgeOptions.ORDERED, s -> s.judge().ordered(), false, "true", true),
                duration(JudgeOptions.READ_BACK, s -> s.judge().readBack(), "P1D"),
                new Key(
                        NetworkOptions.MODE,
                        s -> s.network().mode(),
                        NetworkMode.ABSENT,
                        "on",
                        NetworkMode.ON),
                duration(NetworkOptions.DEADLINE, s -> s.network().deadline(), "PT0.1S"),
                duration(NetworkOptions.SEARCH_LIMIT, s -> s.network().searchLimit(), "PT10S"),
                duration(NetworkOptions.WINDOW, s -> s.network().limits().window(), "P1D"),
                new Key(
                        NetworkOptions.LATENESS,
                        s -> s.network().retention(),
                        Duration.ofHours(24 + 1 + 24),
                        "2 h",
                        Duration.ofHours(24 + 2 + 24)),
                limit(NetworkOptions.MAX_LENGTH, NetworkSettings.Limits::maxLength, 6),
                limit(NetworkOptions.FAN_OUT, NetworkSettings.Limits::fanOut, 16),
                limit(NetworkOptions.PARALLEL, NetworkSettings.Limits::parallel, 16),
                limit(NetworkOptions.ACCOUNTS, NetworkSettings.Limits::accounts, 256),
                limit(NetworkOptions.CYCLES, NetworkSettings.Limits::cycles, 16),
                new Key(
                        NetworkOptions.OPEN_SEARCHES,
                        s -> s.network().openSearches(),
                        2_000,
                        "7",
                        7),
                new Key(
                        NetworkOptions.BACKSTOP,
                        s -> s.network().backstop(),
                        Duration.ofDays(7),
                        "9 d",
                        Duration.ofDays(9)),
                new Key(
                        ConsequencesOptions.GROUP,
                        s -> s.consequences().group(),
                        "sluice-consequences",
                        "g",
                        "g"),
                new Key(
                        ConsequencesOptions.START,
                        s -> s.consequences().start(),
                        StartPosition.EARLIEST,
                        "committed",
                        StartPosition.COMMITTED),
                duration(
                        ConsequencesOptions.CHECKPOINT_INTERVAL,
                        s -> s.consequences().checkpointInterval(),
                        "PT1S"),
                duration(ConsequencesOptions.MEMORY, s -> s.consequences().memory(), "PT1H"),
                duration(
                        ConsequencesOptions.ALERT_MEMORY,
                        s -> s.consequences().alerts().memory(),
                        "P30D"),
                duration(
                        ConsequencesOptions.ALERT_UPDATE_INTERVAL,
                        s -> s.consequences().alerts().updateInterval(),
                        "PT10S"),
                new Key(
                        ConsequencesOptions.ALERT_TRANSACTIONS,
                        s -> s.consequences().alerts().transactions(),
                        "sluice-alerts",
                        "t",
                        "t"),
                duration(
                        ConsequencesOptions.ALERT_TRANSACTION_TIMEOUT,
                        s -> s.consequences().alerts().transactionTimeout(),
                        "PT15M"),
                duration(ConsequencesOptions.HALF_LIFE, s -> s.consequences().halfLife(), "P7D"),
                new Key(
                        ConsequencesOptions.WEBHOOK_URL,
                        s -> s.consequences().webhook().url(),
                        null,
                        "https://desk.example/alerts?to=fraud",
                        URI.create("https://desk.example/alerts?to=fraud")),
                new Key(
                        ConsequencesOptions.WEBHOOK_SECRET_FILE,
                        s -> s.consequences().webhook().secretFile(),
                        null,
                        "/run/s",
                        "/run/s"),
                duration(
                        ConsequencesOptions.WEBHOOK_GIVE_UP,
                        s -> s.consequences().webhook().giveUp(),
                        "P1D"),
                new Key(
                        PostgresOptions.URL,
                        s -> s.postgres().url(),
                        null,
                        "jdbc:postgresql://db:5432/sluice",
                        "jdbc:postgresql://db:5432/sluice"),
                new Key(PostgresOptions.USER, s -> s.postgres().user(), "sluice", "u", "u"),
                new Key(PostgresOptions.PASSWORD, s -> s.postgres().password(), null, "p", "p"),
                new Key(
                        PostgresOptions.PASSWORD_FILE,
                        s -> s.postgres().passwordFile(),
                        null,
                        "/run/p",
                        "/run/p"),
                new Key(
                        PostgresOptions.SSL_MODE,
                        s -> s.postgres().sslMode().value(),
                        "prefer",
                        "require",
                        "require"),
                new Key(
                        PostgresOptions.SSL_ROOT_CERTIFICATE,
                        s -> s.postgres().rootCertificate(),
                        null,
                        "/ca.pem",
                        "/ca.pem"),
                new Key(
                        TableOptions.RETENTION,
                        s -> s.tables().retention(),
                        Duration.ofDays(400),
                        "7 d",
                        Duration.ofDays(7)),
                new Key(TableOptions.BATCH, s -> s.tables().batch(), 1000, "10", 10),
                new Key(TableOptions.PENDING, s -> s.tables().pending(), 20_000, "5000", 5000),
                new Key(
                        TableOptions.PENDING_BYTES,
                        s -> s.tables().pendingBytes(),
                        64 << 20,
                        "1 mb",
                        1 << 20),
                new Key(TableOptions.KEY_FILE, s -> s.tables().keyFile(), null, "/k", "/k"),
                new Key(RuntimeOptions.PARALLELISM, s -> s.runtime().parallelism(), null, "3", 3),
                new Key(
                        RuntimeOptions.MAX_PARALLELISM,
                        s -> s.runtime().maxParallelism(),
                        128,
                        "64",
                        64),
                new Key(
                        RuntimeOptions.STATE_BACKEND,
                        s -> s.runtime().stateBackend(),
                        StateBackendKind.ROCKSDB,
                        "heap",
                        StateBackendKind.HEAP),
                duration(
                        RuntimeOptions.CHECKPOINT_INTERVAL,
                        s -> s.runtime().checkpointInterval(),
                        "PT10S"),
                new Key(
                        RuntimeOptions.CHECKPOINT_DIRECTORY,
                        s -> s.runtime().checkpointDirectory(),
                        null,
                        "file:///c",
                        "file:///c"),
                duration(
                        RuntimeOptions.BUFFER_TIMEOUT,
                        s -> s.runtime().bufferTimeout(),
                        "PT0.001S"));
    }

    private static Key topic(Topic topic, String fallback) {
        return new Key(topic.option(), s -> s.kafka().topic(topic), fallback, "other", "other");
    }

    private static Key duration(
            ConfigOption<?> option, Function<Settings, Object> lands, String fallback) {
        return new Key(option, lands, Duration.parse(fallback), "77 min", Duration.ofMinutes(77));
    }

    private static Key limit(
            ConfigOption<Integer> option,
            Function<NetworkSettings.Limits, Object> lands,
            int fallback) {
        return new Key(option, s -> lands.apply(s.network().limits()), fallback, "5", 5);
    }

    static Stream<ConfigOption<?>> options() {
        return Options.all().stream();
    }

    @ParameterizedTest
    @MethodSource("options")
    void hasACaseForEveryKey(ConfigOption<?> option) {
        assertThat(keys()).extracting(key -> key.option().key()).contains(option.key());
        assertThat(Options.known(option.key())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void mapsEveryKey(Key key) {
        assertThat(key.lands().apply(settings())).isEqualTo(key.fallback());
        assertThat(key.lands().apply(settings("--" + key.option().key(), key.given())))
                .isEqualTo(key.expected());
    }

    @Test
    void passesKafkaOptionsThrough() {
        Settings settings = settings("--kafka.security.protocol", "SASL_SSL");

        assertThat(settings.kafka().properties())
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("bootstrap.servers", "localhost:9092");
    }

    @Test
    void takesOnePasswordAndShowsNone() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "open sesame\n");
        PostgresSettings byFile = settings("--postgres.password-file", file.toString()).postgres();
        PostgresSettings byKey = settings("--postgres.password", "open sesame").postgres();

        assertThat(byFile.currentPassword()).isEqualTo("open sesame");
        assertThat(byKey.currentPassword()).isEqualTo("open sesame");
        assertThat(byKey.toString()).doesNotContain("sesame");
        assertThatThrownBy(
                        () -> settings("--postgres.password", "a", "--postgres.password-file", "b"))
                .hasMessage(
                        "postgres.password: can't be given together with postgres.password-file");
    }

    private static Settings settings(String... arguments) {
        return Settings.of(Arguments.parse(arguments));
    }
}
