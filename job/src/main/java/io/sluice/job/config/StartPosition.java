package io.sluice.job.config;

/** Where the sources begin when the job starts without state. */
public enum StartPosition {
    /** After what the consumer group committed; at the beginning where it committed nothing. */
    COMMITTED,
    /** At the beginning. */
    EARLIEST,
    /** At the end: only what comes from now on. */
    LATEST
}
