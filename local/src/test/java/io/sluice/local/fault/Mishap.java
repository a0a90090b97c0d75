package io.sluice.local.fault;

/** What is done to judge, consequences and what they stand on while payments flow. */
enum Mishap {
    /** The task manager of both jobs dies. */
    TASK_MANAGER_LOST,
    /** The judge fails right after it published what no checkpoint has. */
    JUDGE_FAILED,
    /** The judge is cancelled and restored from a savepoint, at another parallelism. */
    JUDGE_RESTORED,
    /** The judge is paused and replaced, and then publishes beside the one that took its place. */
    JUDGE_PAUSED,
    /** The consequences are cancelled and restored from their latest checkpoint. */
    CONSEQUENCES_RESTORED,
    /** The consequences stop with a savepoint and go on from it, at another parallelism. */
    CONSEQUENCES_STOPPED,
    /** The broker goes down and comes back. */
    BROKER_RESTARTED,
    /** Postgres is stopped while payments flow, and comes back. */
    POSTGRES_STOPPED,
    /** Postgres is killed while payments flow, and comes back. */
    POSTGRES_KILLED,
    /** Postgres stands still while payments flow: it takes connections and never answers. */
    POSTGRES_PAUSED,
    /** While Postgres is away, the task manager dies. */
    POSTGRES_AWAY_AND_TASK_MANAGER_LOST,
    /** While Postgres is away, the consequences stop; they go on at another parallelism. */
    POSTGRES_AWAY_AND_CONSEQUENCES_STOPPED
}
