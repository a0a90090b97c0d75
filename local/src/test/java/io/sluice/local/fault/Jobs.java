package io.sluice.local.fault;

import static org.awaitility.Awaitility.await;

import io.sluice.local.flink.EmbeddedFlink;
import org.apache.flink.api.common.JobID;

/** Waits for jobs. */
final class Jobs {

    private Jobs() {}

    /** Waits until every subtask runs; of a job that has ended it says why. */
    static void awaitRunning(EmbeddedFlink flink, JobID job) {
        await().atMost(TestJudge.PATIENCE).until(() -> runs(flink, job));
    }

    private static boolean runs(EmbeddedFlink flink, JobID job) {
        if (flink.status(job).isGloballyTerminalState()) {
            throw new AssertionError("the job has ended: " + flink.failure(job));
        }
        return flink.runs(job);
    }
}
