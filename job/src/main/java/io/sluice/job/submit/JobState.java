package io.sluice.job.submit;

import java.util.Set;

/**
 * How a job is.
 *
 * @param id in hexadecimal digits
 * @param name of the job
 * @param status such as RUNNING
 * @param tasks how many subtasks it has
 * @param running how many of them run
 */
record JobState(String id, String name, String status, int tasks, int running) {

    private static final Set<String> ENDED = Set.of("FAILED", "CANCELED", "FINISHED", "SUSPENDED");

    /** Whether it will never run again. */
    boolean ended() {
        return ENDED.contains(status);
    }

    /** Whether every subtask runs. */
    boolean runs() {
        return status.equals("RUNNING") && tasks > 0 && running == tasks;
    }

    /** As it is shown. */
    String line() {
        return String.format("%s  %-8s  %d/%d tasks  %s", id, status, running, tasks, name);
    }
}
