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

/** Asks Flink once in a while how busy each task is. */
final class BusyTimes implements AutoCloseable {

    private static final long PERIOD_MILLIS = 2_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI job;
    private final Map<String, double[]> sums = new LinkedHashMap<>();
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
                    double[] sum =
                            sums.computeIfAbsent(task.get("name").asText(), n -> new double[2]);
                    sum[0] += busy.get(0).get("avg").asDouble() / 1000;
                    sum[1]++;
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

    /** Mean share of time that each task's subtasks were busy, 0 to 1. */
    synchronized Map<String, Double> stop() {
        clock.cancel();
        Map<String, Double> means = new LinkedHashMap<>();
        sums.forEach((task, sum) -> means.put(task, sum[0] / sum[1]));
        return means;
    }

    @Override
    public void close() {
        clock.cancel();
    }
}
