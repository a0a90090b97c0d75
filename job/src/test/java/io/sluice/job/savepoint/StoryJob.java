package io.sluice.job.savepoint;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;

/**
 * A job that runs.
 *
 * @param client that speaks to it
 * @param folder for savepoints
 */
record StoryJob(JobClient client, Path folder) implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Takes a savepoint that any state backend can read, and goes on. */
    Path savepoint() {
        String path =
                await().atMost(PATIENCE)
                        .ignoreExceptions()
                        .until(
                                () ->
                                        client.triggerSavepoint(
                                                        folder.toUri().toString(),
                                                        SavepointFormatType.CANONICAL)
                                                .get(),
                                found -> found != null);
        return Path.of(URI.create(path));
    }

    @Override
    public void close() throws Exception {
        client.cancel().get();
        assertThatThrownBy(() -> client.getJobExecutionResult().get())
                .isInstanceOf(ExecutionException.class);
    }
}
