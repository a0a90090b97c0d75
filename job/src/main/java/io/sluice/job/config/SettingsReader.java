package io.sluice.job.config;

import io.sluice.udfs.graph.SearchLimits;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;

/** Makes settings of the options and checks every value. */
final class SettingsReader {

    private static final int MOST_PARALLELISM = 32_768;
    private static final int MOST_ROWS = 100_000;
    private static final Duration LONGEST_NETWORK = Duration.ofDays(7);

    private final Configuration configuration;
    private final Set<String> arguments;

    SettingsReader(Given given) {
        this.configuration = given.options();
        this.arguments = given.arguments();
    }

    Settings read() {
        return new Settings(
                kafka(),
                source(),
                ingest(),
                judge(),
                network(),
                consequences(),
                postgres(),
                tables(),
                runtime());
    }

    private KafkaSettings kafka() {
        Map<String, String> client = new HashMap<>();
        client.put("bootstrap.servers", text(SourceOptions.BOOTSTRAP_SERVERS));
        for (String key : configuration.keySet()) {
            if (key.startsWith(Options.KAFKA_PREFIX)) {
                KafkaKeys.check(key);
                client.put(
                        key.substring(Options.KAFKA_PREFIX.length()),
                        configuration.getString(key, ""));
            }
        }
        Map<Topic, String> topics = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            topics.put(topic, text(topic.option()));
        }
        check(
                new HashSet<>(topics.values()).size() == topics.size(),
                Topic.TRANSACTIONS.option(),
                "and the other topics must have different names");
        return new KafkaSettings(client, topics);
    }

    private SourceSettings source() {
        return new SourceSettings(
                text(SourceOptions.GROUP),
                value(SourceOptions.START),
                positive(SourceOptions.IDLENESS),
                value(SourceOptions.ALIGNMENT),
                positive(SourceOptions.STARTUP_TIMEOUT));
    }

    private IngestSettings ingest() {
        return new IngestSettings(
                value(IngestOptions.FUTURE_TOLERANCE).toMillis(),
                instant(IngestOptions.EARLIEST),
                currency(IngestOptions.DEFAULT_CURRENCY),
                value(IngestOptions.DEFAULT_CHANNEL),
                new HashSet<>(value(IngestOptions.TOKENS)),
                bytes(IngestOptions.MAX_RECORD),
                bytes(IngestOptions.DEAD_LETTER_CUT));
    }

    private JudgeSettings judge() {
        List<Long> windows = windows();
        checkBackstop(windows.get(windows.size() - 1));
        return new JudgeSettings(
                windows,
                positive(JudgeOptions.HORIZON),
                positive(JudgeOptions.RETENTION),
                positive(JudgeOptions.BACKSTOP),
                positive(JudgeOptions.EVENTS_PER_KEY, Integer.MAX_VALUE),
                value(JudgeOptions.EARLY_OUTCOMES),
                currency(JudgeOptions.REFERENCE_CURRENCY),
                value(JudgeOptions.POLICY),
                value(JudgeOptions.MODEL),
                value(JudgeOptions.TRACE),
                value(JudgeOptions.ORDERED),
                value(JudgeOptions.READ_BACK));
    }

    private NetworkSettings network() {
        Duration window = positive(NetworkOptions.WINDOW);
        check(window.compareTo(LONGEST_NETWORK) <= 0, NetworkOptions.WINDOW, "is over 7 days");
        int length = value(NetworkOptions.MAX_LENGTH);
        check(
                length >= 2 && length <= SearchLimits.LONGEST,
                NetworkOptions.MAX_LENGTH,
                "must be between 2 and " + SearchLimits.LONGEST);
        NetworkMode mode = value(NetworkOptions.MODE);
        check(
                mode == NetworkMode.ABSENT || !value(JudgeOptions.ORDERED),
                NetworkOptions.MODE,
                "must be absent with " + JudgeOptions.ORDERED.key());
        Duration kept =
                window.plus(value(NetworkOptions.LATENESS))
                        .plus(value(IngestOptions.FUTURE_TOLERANCE));
        Duration backstop = positive(NetworkOptions.BACKSTOP);
        check(
                backstop.compareTo(kept) > 0,
                NetworkOptions.BACKSTOP,
                "must be longer than window, lateness and "
                        + IngestOptions.FUTURE_TOLERANCE.key()
                        + " together");
        return new NetworkSettings(
                mode,
                positive(NetworkOptions.DEADLINE),
                positive(NetworkOptions.SEARCH_LIMIT),
                new NetworkSettings.Limits(
                        length,
                        window,
                        notNegative(NetworkOptions.FAN_OUT),
                        notNegative(NetworkOptions.PARALLEL),
                        notNegative(NetworkOptions.ACCOUNTS),
                        notNegative(NetworkOptions.CYCLES)),
                kept,
                positive(NetworkOptions.OPEN_SEARCHES, Integer.MAX_VALUE),
                backstop);
    }

    private ConsequencesSettings consequences() {
        return new ConsequencesSettings(
                text(ConsequencesOptions.GROUP),
                value(ConsequencesOptions.START),
                positive(ConsequencesOptions.CHECKPOINT_INTERVAL),
                positive(ConsequencesOptions.MEMORY),
                new AlertSettings(
                        positive(ConsequencesOptions.ALERT_MEMORY),
                        positive(ConsequencesOptions.ALERT_UPDATE_INTERVAL),
                        text(ConsequencesOptions.ALERT_TRANSACTIONS),
                        positive(ConsequencesOptions.ALERT_TRANSACTION_TIMEOUT)),
                positive(ConsequencesOptions.HALF_LIFE),
                webhook());
    }

    private WebhookSettings webhook() {
        String url = value(ConsequencesOptions.WEBHOOK_URL);
        return new WebhookSettings(
                url == null ? null : address(ConsequencesOptions.WEBHOOK_URL, url),
                value(ConsequencesOptions.WEBHOOK_SECRET_FILE),
                positive(ConsequencesOptions.WEBHOOK_GIVE_UP));
    }

    private PostgresSettings postgres() {
        String url = value(PostgresOptions.URL);
        SslMode mode = value(PostgresOptions.SSL_MODE);
        String password = value(PostgresOptions.PASSWORD);
        String file = value(PostgresOptions.PASSWORD_FILE);
        String certificate = value(PostgresOptions.SSL_ROOT_CERTIFICATE);
        check(
                url == null || url.matches("jdbc:postgresql://[^/?@]+/[^/?@]+"),
                PostgresOptions.URL,
                "must be jdbc:postgresql://host:port/database and no more");
        check(
                password == null || file == null,
                PostgresOptions.PASSWORD,
                "can't be given together with " + PostgresOptions.PASSWORD_FILE.key());
        check(
                !mode.verifies() || certificate != null,
                PostgresOptions.SSL_MODE,
                "needs " + PostgresOptions.SSL_ROOT_CERTIFICATE.key() + " to verify");
        return new PostgresSettings(
                url, text(PostgresOptions.USER), password, file, mode, certificate);
    }

    private TableSettings tables() {
        Duration retention = value(TableOptions.RETENTION);
        check(retention.toDays() > 0, TableOptions.RETENTION, "must be a day or more");
        int batch = positive(TableOptions.BATCH, MOST_ROWS);
        int pending = positive(TableOptions.PENDING, Integer.MAX_VALUE);
        check(
                pending >= batch,
                TableOptions.PENDING,
                "can't be less than " + TableOptions.BATCH.key());
        return new TableSettings(
                retention,
                batch,
                pending,
                bytes(TableOptions.PENDING_BYTES),
                value(TableOptions.KEY_FILE));
    }

    private static URI address(ConfigOption<String> option, String text) {
        try {
            URI address = new URI(text);
            boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            check(web && address.getHost() != null, option, "is no http or https address");
            return address;
        } catch (URISyntaxException e) {
            throw new RefusedStartException(option.key() + ": is no http or https address", e);
        }
    }

    private RuntimeSettings runtime() {
        int most = positive(RuntimeOptions.MAX_PARALLELISM, MOST_PARALLELISM);
        Integer parallelism = value(RuntimeOptions.PARALLELISM);
        if (parallelism != null) {
            positive(RuntimeOptions.PARALLELISM, most);
        }
        return new RuntimeSettings(
                parallelism,
                most,
                value(RuntimeOptions.STATE_BACKEND),
                positive(RuntimeOptions.CHECKPOINT_INTERVAL),
                value(RuntimeOptions.CHECKPOINT_DIRECTORY),
                value(RuntimeOptions.BUFFER_TIMEOUT),
                arguments);
    }

    private List<Long> windows() {
        List<Long> windows = value(JudgeOptions.WINDOWS).stream().map(Duration::toMillis).toList();
        check(!windows.isEmpty() && windows.get(0) > 0, JudgeOptions.WINDOWS, "must be positive");
        for (int i = 1; i < windows.size(); i++) {
            check(windows.get(i - 1) < windows.get(i), JudgeOptions.WINDOWS, "must ascend");
        }
        return windows;
    }

    /** What still counts must not be forgotten. */
    private void checkBackstop(long longestWindow) {
        Duration backstop = positive(JudgeOptions.BACKSTOP);
        for (ConfigOption<Duration> kept : List.of(JudgeOptions.HORIZON, JudgeOptions.RETENTION)) {
            check(
                    backstop.compareTo(value(kept)) > 0,
                    JudgeOptions.BACKSTOP,
                    "must be longer than " + kept.key());
        }
        check(
                backstop.toMillis() > longestWindow,
                JudgeOptions.BACKSTOP,
                "must be longer than the longest of " + JudgeOptions.WINDOWS.key());
    }

    private <T> T value(ConfigOption<T> option) {
        try {
            return configuration.get(option);
        } catch (IllegalArgumentException e) {
            throw new RefusedStartException(option.key() + ": can't be '" + raw(option) + "'", e);
        }
    }

    private String raw(ConfigOption<?> option) {
        return configuration.toMap().get(option.key());
    }

    private String text(ConfigOption<String> option) {
        String text = value(option);
        check(!text.isBlank(), option, "is empty");
        return text;
    }

    private Duration positive(ConfigOption<Duration> option) {
        Duration duration = value(option);
        check(!duration.isZero() && !duration.isNegative(), option, "must be positive");
        return duration;
    }

    private int positive(ConfigOption<Integer> option, int most) {
        int number = value(option);
        check(number > 0 && number <= most, option, "must be between 1 and " + most);
        return number;
    }

    private int notNegative(ConfigOption<Integer> option) {
        int number = value(option);
        check(number >= 0, option, "can't be negative");
        return number;
    }

    private int bytes(ConfigOption<MemorySize> option) {
        long bytes = value(option).getBytes();
        check(bytes > 0 && bytes <= Integer.MAX_VALUE, option, "must be between 1 byte and 2 GB");
        return (int) bytes;
    }

    private String currency(ConfigOption<String> option) {
        String code = text(option);
        check(code.matches("[A-Z]{3}"), option, "must be three capital letters");
        return code;
    }

    private long instant(ConfigOption<String> option) {
        try {
            return Instant.parse(text(option)).toEpochMilli();
        } catch (DateTimeException e) {
            throw new RefusedStartException(
                    option.key() + ": '" + raw(option) + "' is no ISO 8601 time in UTC", e);
        }
    }

    private static void check(boolean holds, ConfigOption<?> option, String message) {
        if (!holds) {
            throw new RefusedStartException(option.key() + ": " + message);
        }
    }
}
