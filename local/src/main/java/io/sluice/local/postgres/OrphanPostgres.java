package io.sluice.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** The server that holds a data folder, whoever started it. */
final class OrphanPostgres {

    private static final String PID_FILE = "postmaster.pid";
    private static final long PATIENCE = 10;

    private OrphanPostgres() {}

    /** Stops it and waits until it is gone; nothing happens if there is none. */
    static void stop(Path data) {
        server(data).ifPresent(process -> end(process, process.destroy()));
    }

    /** Kills it; its children end when they notice. */
    static void kill(Path data) {
        server(data).ifPresent(process -> end(process, process.destroyForcibly()));
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

    /** The process of the pid in the folder, if it is Postgres still and no later process. */
    private static Optional<ProcessHandle> server(Path data) {
        Path file = data.resolve(PID_FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> process.info().command().orElse("").endsWith("postgres"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
