package io.sluice.local.cluster;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sluice.local.kafka.FreePort;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A job manager and task managers, each a process of its own, on free ports. They are configured by
 * flink-conf/config.yaml; only addresses, folders, sizes and what makes failures visible sooner are
 * different.
 */
final class SessionCluster implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path folder;
    private final FlinkCommands commands;
    private final List<FlinkProcess> taskManagers = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final FlinkProcess jobManager;
    private final URI rest;

    /** Starts the job manager. */
    SessionCluster(Path folder) {
        this.folder = folder;
        int port = FreePort.any();
        this.rest = URI.create("http://localhost:" + port + "/");
        this.commands =
                new FlinkCommands(
                        Distribution.built(Path.of("")), scratch(folder), overrides(folder, port));
        this.jobManager = new FlinkProcess(commands.jobManager(), folder.resolve("jobmanager.log"));
    }

    private static Path scratch(Path folder) {
        try {
            return Files.createDirectories(folder.resolve("tmp"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Smaller, and failures are noticed sooner. */
    private static Map<String, String> overrides(Path folder, int port) {
        Map<String, String> overrides =
                new LinkedHashMap<>(FlinkCommands.onOneMachine(folder, port, FreePort.any()));
        overrides.put("jobmanager.memory.process.size", "1 g");
        overrides.put("taskmanager.memory.process.size", "1500 m");
        overrides.put("heartbeat.interval", "1 s");
        overrides.put("heartbeat.timeout", "8 s");
        overrides.put("execution.checkpointing.interval", "1 s");
        return overrides;
    }

    /** Starts one more task manager. */
    void startTaskManager() {
        String id = id(taskManagers.size());
        taskManagers.add(new FlinkProcess(commands.taskManager(id), folder.resolve(id + ".log")));
    }

    /** Waits until so many task managers have registered. */
    void awaitTaskManagers(int count) {
        await("task managers")
                .atMost(PATIENCE)
                .failFast("a process died: see its log in " + folder, this::anyDied)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> get("overview").path("taskmanagers").asInt() == count);
    }

    private boolean anyDied() {
        return Stream.concat(Stream.of(jobManager), taskManagers.stream())
                .anyMatch(FlinkProcess::died);
    }

    /**
     * Replaces task managers that ended by themselves or that the job manager has lost, as a
     * supervisor does. Flink 1.20 can deadlock in a process whose connection to a killed one breaks
     * (FLINK-36746): it lives on, but is of no use any more.
     */
    void replaceLost() throws IOException {
        Set<String> registered = new HashSet<>();
        get("taskmanagers")
                .path("taskmanagers")
                .forEach(tm -> registered.add(tm.path("id").asText()));
        known.addAll(registered);
        for (int number = taskManagers.size() - 1; number >= 0; number--) {
            FlinkProcess process = taskManagers.get(number);
            boolean lost = known.contains(id(number)) && !registered.contains(id(number));
            if (process.died() || process.isAlive() && lost) {
                process.kill();
                startTaskManager();
            }
        }
    }

    private static String id(int number) {
        return "taskmanager-" + number;
    }

    /** Kills a task manager, by the order of their starts, as {@code kill -9} does. */
    void killTaskManager(int number) {
        taskManagers.get(number).kill();
    }

    /** Where its REST interface is. */
    URI rest() {
        return rest;
    }

    /** What the REST interface says. */
    JsonNode get(String path) throws IOException {
        return new ObjectMapper().readTree(rest.resolve(path).toURL());
    }

    /** What the processes that live tell Prometheus. */
    String metrics() throws IOException {
        StringBuilder told = new StringBuilder(get(jobManager));
        for (FlinkProcess taskManager : taskManagers) {
            if (taskManager.isAlive()) {
                told.append(get(taskManager));
            }
        }
        return told.toString();
    }

    private static String get(FlinkProcess process) throws IOException {
        URI page = URI.create("http://localhost:" + process.metricsPort() + "/metrics");
        try (InputStream in = page.toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        taskManagers.forEach(FlinkProcess::close);
        jobManager.close();
    }
}
