package io.sluice.job.config;

import java.io.Serializable;
import java.time.Duration;

/**
 * How Flink runs the job.
 *
 * @param parallelism subtasks of every stage, or null for the cluster's default
 * @param maxParallelism most subtasks ever
 * @param stateBackend where keyed state lives
 * @param checkpointInterval time between checkpoints
 * @param checkpointDirectory where checkpoints lie, or null for the cluster's default
 * @param bufferTimeout how long a record may wait for its buffer to fill
 */
public record RuntimeSettings(
        Integer parallelism,
        int maxParallelism,
        StateBackendKind stateBackend,
        Duration checkpointInterval,
        String checkpointDirectory,
        Duration bufferTimeout)
        implements Serializable {}
