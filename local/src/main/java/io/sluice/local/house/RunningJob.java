package io.sluice.local.house;

import io.sluice.job.submit.FlinkFailure;
import io.sluice.local.flink.EmbeddedFlink;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;

/**
 * A job on the embedded cluster.
 *
 * @param flink the cluster
 * @param id of the job
 * @param name for people
 */
record RunningJob(EmbeddedFlink flink, JobID id, String name) {

    private static final long STARTUP_NANOS = Duration.ofMinutes(2).toNanos();
    private static final long LOOK_NANOS = Duration.ofMillis(50).toNanos();

    /** Returns when every subtask runs. */
    void awaitRunning() {
        long deadline = System.nanoTime() + STARTUP_NANOS;
        while (!flink.runs(id)) {
            check();
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(name + ": does not get going");
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    /**
     * Looks whether it is well.
     *
     * @throws IllegalStateException in one line, if it has failed for good
     */
    void check() {
        JobStatus status = flink.status(id);
        if (status.isTerminalState()) {
            String why = flink.failure(id);
            throw new IllegalStateException(
                    name + ": " + status + (why == null ? "" : ": " + FlinkFailure.line(why)));
        }
    }

    int restarts() {
        return flink.restarts(id);
    }
}
