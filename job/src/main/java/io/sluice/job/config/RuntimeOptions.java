package io.sluice.job.config;

import static org.apache.flink.configuration.ConfigOptions.key;

import java.time.Duration;
import org.apache.flink.configuration.ConfigOption;

/** How Flink runs the job. What the cluster's own configuration sets, these leave alone. */
public final class RuntimeOptions {

    /** Parallelism. */
    public static final ConfigOption<Integer> PARALLELISM =
            key("runtime.parallelism")
                    .intType()
                    .noDefaultValue()
                    .withDescription("Subtasks of every stage; without it the cluster's default.");

    /** Max parallelism. */
    public static final ConfigOption<Integer> MAX_PARALLELISM =
            key("runtime.max-parallelism")
                    .intType()
                    .defaultValue(128)
                    .withDescription(
                            "Most subtasks that the job's state can ever be spread over; set once"
                                    + " for the life of the state.");

    /** State backend. */
    public static final ConfigOption<StateBackendKind> STATE_BACKEND =
            key("runtime.state-backend")
                    .enumType(StateBackendKind.class)
                    .defaultValue(StateBackendKind.ROCKSDB)
                    .withDescription(
                            "ROCKSDB keeps state on local disk with incremental checkpoints,"
                                    + " HEAP on the Java heap.");

    /** Checkpoint interval. */
    public static final ConfigOption<Duration> CHECKPOINT_INTERVAL =
            key("runtime.checkpoint-interval")
                    .durationType()
                    .defaultValue(Duration.ofSeconds(10))
                    .withDescription("Time between checkpoints.");

    /** Checkpoint directory. */
    public static final ConfigOption<String> CHECKPOINT_DIRECTORY =
            key("runtime.checkpoint-directory")
                    .stringType()
                    .noDefaultValue()
                    .withDescription(
                            "Where checkpoints lie, as URI; without it the cluster's default.");

    /** Buffer timeout. */
    public static final ConfigOption<Duration> BUFFER_TIMEOUT =
            key("runtime.buffer-timeout")
                    .durationType()
                    .defaultValue(Duration.ofMillis(1))
                    .withDescription(
                            "How long a record may wait for its network buffer to fill: added to"
                                    + " the latency at every shuffle.");

    private RuntimeOptions() {}
}
