package io.sluice.job.config;

import static org.apache.flink.configuration.ConfigOptions.key;

import java.time.Duration;
import org.apache.flink.configuration.ConfigOption;

/** How the job reads Kafka. */
public final class SourceOptions {

    /** Where the brokers are. */
    public static final ConfigOption<String> BOOTSTRAP_SERVERS =
            key("kafka.bootstrap.servers")
                    .stringType()
                    .defaultValue("localhost:9092")
                    .withDescription(
                            "Brokers to start from, host:port, comma-separated. Any other kafka.*"
                                    + " key goes to the Kafka clients without its prefix, such as"
                                    + " kafka.security.protocol or kafka.sasl.jaas.config.");

    /** Consumer group. */
    public static final ConfigOption<String> GROUP =
            key("source.group")
                    .stringType()
                    .defaultValue("sluice-judge")
                    .withDescription("Consumer group that offsets are committed under.");

    /** Start without state. */
    public static final ConfigOption<StartPosition> START =
            key("source.start")
                    .enumType(StartPosition.class)
                    .defaultValue(StartPosition.COMMITTED)
                    .withDescription("Where the sources begin when the job starts without state.");

    /** Idleness. */
    public static final ConfigOption<Duration> IDLENESS =
            key("source.idleness")
                    .durationType()
                    .defaultValue(Duration.ofSeconds(2))
                    .withDescription(
                            "A partition that was silent for so long no longer holds back the"
                                    + " watermark.");

    /** Alignment. */
    public static final ConfigOption<Duration> ALIGNMENT =
            key("source.alignment")
                    .durationType()
                    .defaultValue(Duration.ofMinutes(10))
                    .withDescription(
                            "How far payments may be read ahead of outcomes, and the other way"
                                    + " round, in record time; 0 for no bound.");

    /** Patience with brokers. */
    public static final ConfigOption<Duration> STARTUP_TIMEOUT =
            key("source.startup-timeout")
                    .durationType()
                    .defaultValue(Duration.ofSeconds(10))
                    .withDescription("How long a start waits for a broker to answer.");

    private SourceOptions() {}
}
