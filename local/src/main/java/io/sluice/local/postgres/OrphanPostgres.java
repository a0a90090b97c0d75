package io.sluice.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The server that holds a data folder, whoever started it. */
final class OrphanPostgres {

    private static final String PID_FILE = "postmaster.pid";
    private static final long PATIENCE = 10;

    /** The machine's clock may have been set since. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private OrphanPostgres() {}

    /** Stops it and waits until it is gone; nothing happens if there is none. */
    static void stop(Path data) {
        server(data).ifPresent(process -> end(process, process.destroy()));
    }

    /** Kills it; its children end when they notice. */
    static void kill(Path data) {
        server(data).ifPresent(process -> end(process, process.destroyForcibly()));
    }

    /**
     * Sends a signal to it and then to its children, some of which may be ending just now.
     *
     * @param signal by the name that {@code kill} takes
     */
    static void signal(Path data, String signal) {
        ProcessHandle server =
                server(data).orElseThrow(() -> new IllegalStateException("no Postgres in " + data));
        run("kill -" + signal + " " + server.pid());
        String children =
                server.descendants()
                        .map(child -> Long.toString(child.pid()))
                        .collect(Collectors.joining(" "));
        run("kill -" + signal + " " + children + " 2>&1 || true");
    }

    private static void run(String command) {
        try {
            int status = new ProcessBuilder("sh", "-c", command).start().waitFor();
            if (status != 0) {
                throw new IllegalStateException(command + " ended with " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void end(ProcessHandle process, boolean asked) {
        try {
            process.onExit().orTimeout(PATIENCE, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            throw new IllegalStateException(
                    "Postgres with pid " + process.pid() + (asked ? " stays" : " can't be ended"),
                    e);
        }
    }

    /** After a restart of the machine another process may have the number. */
    private static boolean startedAt(ProcessHandle process, Instant time) {
        return process.info()
                .startInstant()
                .filter(start -> Duration.between(start, time).abs().compareTo(TOLERANCE) < 0)
                .isPresent();
    }

    /** The process of the pid in the folder, if it is Postgres still and no later process. */
    private static Optional<ProcessHandle> server(Path data) {
        Path file = data.resolve(PID_FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            Instant started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> process.info().command().orElse("").endsWith("postgres"))
                    .filter(process -> startedAt(process, started));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
