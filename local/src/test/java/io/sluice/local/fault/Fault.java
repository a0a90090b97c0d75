package io.sluice.local.fault;

/** What is done to the judge while payments flow. */
enum Fault {
    /** The task manager dies. */
    TASK_MANAGER_LOST,
    /** The job fails right after it published what no checkpoint has. */
    PUBLISHED_BEFORE_CHECKPOINT,
    /** The broker goes down and comes back. */
    BROKER_RESTARTED,
    /** The job is cancelled and restored from a savepoint, at another parallelism. */
    RESTORED_FROM_SAVEPOINT
}
