package io.sluice.local.cluster;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * A process of the cluster.
 *
 * @param name of it and its log
 * @param pid of the process
 * @param started when, epoch milliseconds: a later process may have its pid
 */
record Member(String name, long pid, long started) {

    private static final long PATIENCE_SECONDS = 40;

    /** The machine's clock may have been set since; another process of that number came later. */
    private static final long TOLERANCE_MILLIS = 10_000;

    /** Starts it; it stays when this process ends. */
    static Member start(String name, List<String> command, Path log) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectInput(new File("/dev/null"))
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            return new Member(name, process.pid(), started(process.toHandle()));
        } catch (IOException e) {
            throw new UncheckedIOException("can't start " + name + ": " + e.getMessage(), e);
        }
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /** Whether it lives. */
    boolean isAlive() {
        return handle().isPresent();
    }

    /** Asks it to end, and ends it if it doesn't. */
    void stop() {
        handle().ifPresent(Member::end);
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    private Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> Math.abs(started(process) - started) < TOLERANCE_MILLIS);
    }
}
