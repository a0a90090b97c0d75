package io.sluice.bench.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import org.apache.flink.api.common.JobID;

/**
 * Asks Flink once in a while how busy each task is. The last answer counts: Flink averages over a
 * minute, and until its first average it takes a task for busy.
 */
final class BusyTimes implements AutoCloseable {

    private static final long PERIOD_MILLIS = 2_000;
    private static final double MILLIS_PER_SECOND = 1000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI job;
    private final Map<String, Double> latest = new LinkedHashMap<>();
    private final Timer clock = new Timer("bench-busy", true);

    BusyTimes(URI flink, JobID job) {
        this.job = URI.create(flink + "/jobs/" + job);
        clock.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        ask();
                    }
                },
                PERIOD_MILLIS,
                PERIOD_MILLIS);
    }

    private synchronized void ask() {
        try {
            for (JsonNode task : JSON.readTree(job.toURL()).get("vertices")) {
                JsonNode busy = busy(task.get("id").asText());
                if (busy.has(0) && busy.get(0).get("avg").isNumber()) {
                    latest.put(
                            task.get("name").asText(),
                            busy.get(0).get("avg").asDouble() / MILLIS_PER_SECOND);
                }
            }
        } catch (IOException e) {
            // The web interface answers a moment later.
        }
    }

    private JsonNode busy(String task) throws IOException {
        return JSON.readTree(
                URI.create(job + "/vertices/" + task + "/subtasks/metrics?get=busyTimeMsPerSecond")
                        .toURL());
    }

    /** Share of time that each task's subtasks were busy, 0 to 1. */
    synchronized Map<String, Double> stop() {
        clock.cancel();
        return new LinkedHashMap<>(latest);
    }

    @Override
    public void close() {
        clock.cancel();
    }
}
