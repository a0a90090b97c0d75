package io.sluice.local.flink;

import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.checkpoint.CheckpointStatsSnapshot;
import org.apache.flink.runtime.checkpoint.CompletedCheckpointStats;
import org.apache.flink.runtime.execution.ExecutionState;
import org.apache.flink.runtime.executiongraph.AccessExecutionGraph;
import org.apache.flink.runtime.executiongraph.AccessExecutionVertex;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** One job manager and some task managers, started and stopped as a whole. */
public final class EmbeddedFlink implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 120;

    /** The default of 128 MB is too little for the many tables of several slots. */
    private static final MemorySize ROCKSDB_MEMORY = MemorySize.ofMebiBytes(1024);

    private final MiniCluster cluster;

    private EmbeddedFlink(MiniCluster cluster) {
        this.cluster = cluster;
    }

    /**
     * Starts a cluster.
     *
     * @param configuration of the cluster
     * @param taskManagers how many
     * @param slots of each
     * @param webPort of the web page on the loopback address; 0 for any free one
     */
    public static EmbeddedFlink start(
            Configuration configuration, int taskManagers, int slots, int webPort) {
        Configuration own = new Configuration(configuration);
        own.set(RestOptions.ADDRESS, "localhost");
        own.set(RestOptions.BIND_ADDRESS, "localhost");
        own.set(RestOptions.BIND_PORT, Integer.toString(webPort));
        own.set(RestOptions.PORT, webPort);
        if (!own.contains(TaskManagerOptions.MANAGED_MEMORY_SIZE)) {
            own.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, ROCKSDB_MEMORY);
        }
        MiniCluster cluster =
                new MiniCluster(
                        new MiniClusterConfiguration.Builder()
                                .setConfiguration(own)
                                .setNumTaskManagers(taskManagers)
                                .setNumSlotsPerTaskManager(slots)
                                .build());
        try {
            cluster.start();
        } catch (Exception e) {
            throw new IllegalStateException("Flink did not start: " + e.getMessage(), e);
        }
        return new EmbeddedFlink(cluster);
    }

    /** Where its web page is. */
    public URI webPage() {
        return await(cluster.getRestAddress());
    }

    /** Starts a job without state. */
    public JobID submit(StreamExecutionEnvironment job) {
        return submit(job, SavepointRestoreSettings.none());
    }

    /** Starts a job from a savepoint or checkpoint. */
    public JobID submit(StreamExecutionEnvironment job, SavepointRestoreSettings restore) {
        JobGraph graph = job.getStreamGraph().getJobGraph();
        graph.setSavepointRestoreSettings(restore);
        return await(cluster.submitJob(graph)).getJobID();
    }

    /** How a job is. */
    public JobStatus status(JobID job) {
        return await(cluster.getJobStatus(job));
    }

    /** Whether every subtask of a job runs. */
    public boolean runs(JobID job) {
        AccessExecutionGraph graph = await(cluster.getExecutionGraph(job));
        for (AccessExecutionVertex subtask : graph.getAllExecutionVertices()) {
            if (subtask.getExecutionState() != ExecutionState.RUNNING) {
                return false;
            }
        }
        return graph.getState() == JobStatus.RUNNING;
    }

    /** How often a job was restarted. */
    public int restarts(JobID job) {
        int most = 0;
        for (AccessExecutionVertex subtask :
                await(cluster.getExecutionGraph(job)).getAllExecutionVertices()) {
            most = Math.max(most, subtask.getCurrentExecutionAttempt().getAttemptNumber());
        }
        return most;
    }

    /** Why a job failed last, or null. */
    public String failure(JobID job) {
        var cause = await(cluster.getExecutionGraph(job)).getFailureInfo();
        return cause == null ? null : cause.getExceptionAsString();
    }

    /** Where the latest complete checkpoint of a job is, which may have ended, or null. */
    public String latestCheckpoint(JobID job) {
        CheckpointStatsSnapshot taken =
                await(cluster.getExecutionGraph(job)).getCheckpointStatsSnapshot();
        CompletedCheckpointStats latest =
                taken == null ? null : taken.getHistory().getLatestCompletedCheckpoint();
        return latest == null ? null : latest.getExternalPath();
    }

    /** Takes a checkpoint now and returns its path; a later one may take its place at any time. */
    public String checkpoint(JobID job) {
        return await(cluster.triggerCheckpoint(job));
    }

    /** Takes a savepoint into a folder and returns its path; the job goes on. */
    public String savepoint(JobID job, String folder) {
        return await(cluster.triggerSavepoint(job, folder, false, SavepointFormatType.CANONICAL));
    }

    /** Takes a savepoint into a folder, stops the job and returns the savepoint's path. */
    public String stopWithSavepoint(JobID job, String folder) {
        return await(cluster.stopWithSavepoint(job, folder, false, SavepointFormatType.CANONICAL));
    }

    /** Kills a task manager and starts a new one. */
    public void replaceTaskManager(int index) {
        await(cluster.terminateTaskManager(index));
        try {
            cluster.startTaskManager();
        } catch (Exception e) {
            throw new IllegalStateException("no task manager: " + e.getMessage(), e);
        }
    }

    /** Stops a job without a savepoint. */
    public void cancel(JobID job) {
        await(cluster.cancelJob(job));
        await(cluster.requestJobResult(job));
    }

    @Override
    public void close() {
        await(cluster.closeAsync());
    }

    private static <T> T await(CompletableFuture<T> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Flink: " + e.getMessage(), e);
        }
    }
}
