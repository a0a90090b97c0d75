package io.sluice.local.cluster;

import io.sluice.local.kafka.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Starts all processes and waits until they can be used. */
final class Starting {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** Two slots with managed memory enough, so that two of them fit on a small machine. */
    private static final String TASK_MANAGER_MEMORY = "2 g";

    private final Path folder;
    private final Plan plan;
    private final Distribution distribution;
    private final FlinkCommands commands;
    private final ClusterFile file;

    private Starting(Path folder, Plan plan, Distribution distribution) {
        this.folder = folder;
        this.plan = plan;
        this.distribution = distribution;
        this.commands = new FlinkCommands(distribution, folder.resolve("tmp"), overrides());
        this.file = ClusterFile.create(folder, plan);
    }

    /**
     * Does it.
     *
     * @param folder of everything that it writes; data of an earlier cluster there is gone on with
     * @return what was started
     * @throws IllegalStateException in one line, if a process does not come up; none is left then
     */
    static ClusterFile start(Path folder, Plan plan, Distribution distribution) {
        Starting starting = new Starting(folder, plan.settled(), distribution);
        try {
            starting.start();
            return starting.file;
        } catch (RuntimeException e) {
            starting.file.members().forEach(Member::stop);
            starting.file.delete();
            throw e;
        }
    }

    private Map<String, String> overrides() {
        Map<String, String> overrides =
                new LinkedHashMap<>(
                        FlinkCommands.onOneMachine(folder, plan.flinkPort(), FreePort.any()));
        overrides.put("taskmanager.memory.process.size", TASK_MANAGER_MEMORY);
        return overrides;
    }

    private void start() {
        Path ready = Services.ready(folder);
        try {
            Files.createDirectories(folder.resolve("tmp"));
            Files.createDirectories(folder.resolve("logs"));
            Files.deleteIfExists(ready);
        } catch (IOException e) {
            throw new UncheckedIOException("can't write to " + folder, e);
        }
        add("services", Services.command(distribution, folder, plan));
        add("jobmanager", commands.jobManager());
        for (int number = 1; number <= plan.taskManagers(); number++) {
            String id = "taskmanager-" + number;
            add(id, commands.taskManager(id));
        }
        await(() -> Files.exists(ready));
        await(() -> taskManagers() == plan.taskManagers());
    }

    private void add(String name, List<String> command) {
        file.add(Member.start(name, command, log(name)));
    }

    private Path log(String name) {
        return folder.resolve("logs").resolve(name + ".log");
    }

    private int taskManagers() {
        try {
            return file.overview().path("taskmanagers").asInt();
        } catch (IOException e) {
            return 0;
        }
    }

    private void await(BooleanSupplier reached) {
        for (long left = PATIENCE.dividedBy(PAUSE); !reached.getAsBoolean(); left--) {
            for (Member member : file.members()) {
                if (left == 0 || !member.isAlive()) {
                    throw new IllegalStateException(
                            member.name()
                                    + " does not come up: see "
                                    + (left == 0 ? folder.resolve("logs") : log(member.name())));
                }
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
