package io.sluice.job.config;

import static org.apache.flink.configuration.ConfigOptions.key;

import java.time.Duration;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.MemorySize;

/** How tables are written and kept. */
public final class TableOptions {

    /** Retention. */
    public static final ConfigOption<Duration> RETENTION =
            key("tables.retention")
                    .durationType()
                    .defaultValue(Duration.ofDays(400))
                    .withDescription(
                            "How long rows are kept: whole days, counted back from the newest day"
                                    + " that a table has.");

    /** Rows at once. */
    public static final ConfigOption<Integer> BATCH =
            key("tables.batch")
                    .intType()
                    .defaultValue(1000)
                    .withDescription("Most records that are written in one transaction.");

    /** Rows that wait. */
    public static final ConfigOption<Integer> PENDING =
            key("tables.pending")
                    .intType()
                    .defaultValue(20_000)
                    .withDescription(
                            "Most records of a writer that wait, in memory and in checkpoints,"
                                    + " while Postgres is away; then the consequences wait too. A"
                                    + " decision takes about 4 kB.");

    /** Bytes that wait. */
    public static final ConfigOption<MemorySize> PENDING_BYTES =
            key("tables.pending-bytes")
                    .memoryType()
                    .defaultValue(MemorySize.ofMebiBytes(64))
                    .withDescription(
                            "Once records of a writer that wait have so many bytes, as checkpoints"
                                    + " hold them, the consequences wait too: a dead letter can"
                                    + " have ingest.dead-letter-cut. A transaction takes about a"
                                    + " sixteenth of that.");

    /** Key file. */
    public static final ConfigOption<String> KEY_FILE =
            key("secrets.key-file")
                    .stringType()
                    .noDefaultValue()
                    .withDescription(
                            "File with a key of 256 bits, as 64 hexadecimal digits, on every"
                                    + " machine that runs the job: raw bytes of dead letters and"
                                    + " refused rows are encrypted with it. Without it they lie in"
                                    + " the clear.");

    private TableOptions() {}
}
