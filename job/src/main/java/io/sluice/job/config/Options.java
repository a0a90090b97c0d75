package io.sluice.job.config;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.configuration.ConfigOption;

/** All options, in the order of the documentation. */
public final class Options {

    /** What the Kafka clients' own keys begin with. */
    public static final String KAFKA_PREFIX = "kafka.";

    private Options() {}

    /** Every option there is. */
    public static List<ConfigOption<?>> all() {
        List<ConfigOption<?>> all = new ArrayList<>();
        all.add(SourceOptions.BOOTSTRAP_SERVERS);
        for (Topic topic : Topic.values()) {
            all.add(topic.option());
        }
        all.addAll(
                List.of(
                        SourceOptions.GROUP,
                        SourceOptions.START,
                        SourceOptions.IDLENESS,
                        SourceOptions.ALIGNMENT,
                        SourceOptions.STARTUP_TIMEOUT,
                        IngestOptions.FUTURE_TOLERANCE,
                        IngestOptions.EARLIEST,
                        IngestOptions.DEFAULT_CURRENCY,
                        IngestOptions.DEFAULT_CHANNEL,
                        IngestOptions.TOKENS,
                        IngestOptions.MAX_RECORD,
                        IngestOptions.DEAD_LETTER_CUT,
                        JudgeOptions.WINDOWS,
                        JudgeOptions.HORIZON,
                        JudgeOptions.RETENTION,
                        JudgeOptions.BACKSTOP,
                        JudgeOptions.EVENTS_PER_KEY,
                        JudgeOptions.EARLY_OUTCOMES,
                        JudgeOptions.REFERENCE_CURRENCY,
                        JudgeOptions.POLICY,
                        JudgeOptions.MODEL,
                        JudgeOptions.TRACE,
                        JudgeOptions.ORDERED,
                        JudgeOptions.READ_BACK,
                        PostgresOptions.URL,
                        PostgresOptions.USER,
                        PostgresOptions.PASSWORD,
                        PostgresOptions.PASSWORD_FILE,
                        PostgresOptions.SSL_MODE,
                        PostgresOptions.SSL_ROOT_CERTIFICATE,
                        TableOptions.RETENTION,
                        TableOptions.BATCH,
                        TableOptions.PENDING,
                        TableOptions.PENDING_BYTES,
                        TableOptions.KEY_FILE,
                        RuntimeOptions.PARALLELISM,
                        RuntimeOptions.MAX_PARALLELISM,
                        RuntimeOptions.STATE_BACKEND,
                        RuntimeOptions.CHECKPOINT_INTERVAL,
                        RuntimeOptions.CHECKPOINT_DIRECTORY,
                        RuntimeOptions.BUFFER_TIMEOUT));
        all.addAll(NetworkOptions.all());
        all.addAll(ConsequencesOptions.all());
        return List.copyOf(all);
    }

    /** Whether a key means something. */
    public static boolean known(String key) {
        return key.startsWith(KAFKA_PREFIX) && key.length() > KAFKA_PREFIX.length()
                || all().stream().anyMatch(option -> option.key().equals(key));
    }
}
