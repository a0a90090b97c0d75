package io.sluice.job.config;

/** Whether payments are seen in their network. */
public enum NetworkMode {
    /** Every payment is. */
    ON,
    /** Payments go past the room, which stays, so that savepoints restore and searches end. */
    OFF,
    /** There is no such room: for jobs that start without state. */
    ABSENT
}
