package io.sluice.bench.endtoend;

import io.sluice.local.flink.EmbeddedFlink;
import java.nio.file.Path;
import org.apache.flink.api.common.JobID;

/**
 * A job that has drained its topic and waits for more.
 *
 * @param flink it runs on
 * @param job its id
 * @param drained what it took
 */
record Running(EmbeddedFlink flink, JobID job, Drained drained) implements AutoCloseable {

    /** Takes a savepoint into a folder and returns where it is. */
    String savepoint(Path folder) {
        return flink.savepoint(job, folder.toUri().toString());
    }

    @Override
    public void close() {
        flink.cancel(job);
    }
}
