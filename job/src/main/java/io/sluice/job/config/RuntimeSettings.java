package io.sluice.job.config;

import java.io.Serializable;
import java.time.Duration;
import java.util.Set;

/**
 * How Flink runs the job.
 *
 * @param parallelism subtasks of every stage, or null for the cluster's default
 * @param maxParallelism most subtasks ever
 * @param stateBackend where keyed state lives
 * @param checkpointInterval time between checkpoints
 * @param checkpointDirectory where checkpoints lie, or null for the cluster's default
 * @param bufferTimeout how long a record may wait for its buffer to fill
 * @param overriding keys of the program's arguments, which override the cluster's configuration
 */
public record RuntimeSettings(
        Integer parallelism,
        int maxParallelism,
        StateBackendKind stateBackend,
        Duration checkpointInterval,
        String checkpointDirectory,
        Duration bufferTimeout,
        Set<String> overriding)
        implements Serializable {

    /** Makes the keys immutable. */
    public RuntimeSettings {
        overriding = Set.copyOf(overriding);
    }
}
