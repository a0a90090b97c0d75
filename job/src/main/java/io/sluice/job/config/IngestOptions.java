package io.sluice.job.config;

import static org.apache.flink.configuration.ConfigOptions.key;

import io.sluice.udfs.model.Channel;
import java.time.Duration;
import java.util.List;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.MemorySize;

/** What is refused at the door and what is filled in. */
public final class IngestOptions {

    /** Clock difference forgiven. */
    public static final ConfigOption<Duration> FUTURE_TOLERANCE =
            key("ingest.future-tolerance")
                    .durationType()
                    .defaultValue(Duration.ofDays(1))
                    .withDescription(
                            "How far a payment's time may lie ahead of its record's; later ones"
                                    + " are refused as FUTURE_TIMESTAMP.");

    /** First time allowed. */
    public static final ConfigOption<String> EARLIEST =
            key("ingest.earliest")
                    .stringType()
                    .defaultValue("2000-01-01T00:00:00Z")
                    .withDescription(
                            "First time allowed, ISO 8601; earlier ones are refused as"
                                    + " ANCIENT_TIMESTAMP.");

    /** Currency assumed. */
    public static final ConfigOption<String> DEFAULT_CURRENCY =
            key("ingest.default-currency")
                    .stringType()
                    .defaultValue("USD")
                    .withDescription("Currency of payments that name none; labelled as assumed.");

    /** Channel assumed. */
    public static final ConfigOption<Channel> DEFAULT_CHANNEL =
            key("ingest.default-channel")
                    .enumType(Channel.class)
                    .defaultValue(Channel.CARD)
                    .withDescription("Channel of payments that name none; labelled as assumed.");

    /** Token symbols. */
    public static final ConfigOption<List<String>> TOKENS =
            key("ingest.tokens")
                    .stringType()
                    .asList()
                    .defaultValues("USDT", "USDC", "EURC", "EURT", "PYUSD", "FDUSD", "TUSD", "WETH")
                    .withDescription(
                            "Token symbols accepted as currencies beside any three letters,"
                                    + " separated by semicolons.");

    /** Longest record. */
    public static final ConfigOption<MemorySize> MAX_RECORD =
            key("ingest.max-record")
                    .memoryType()
                    .defaultValue(MemorySize.ofMebiBytes(4))
                    .withDescription("Longer records are refused as TOO_LARGE without a look.");

    /** Longest dead letter. */
    public static final ConfigOption<MemorySize> DEAD_LETTER_CUT =
            key("ingest.dead-letter-cut")
                    .memoryType()
                    .defaultValue(MemorySize.parse("64kb"))
                    .withDescription(
                            "A dead letter keeps so many of the raw bytes; length and SHA-256 of"
                                    + " all are in its headers.");

    private IngestOptions() {}
}
