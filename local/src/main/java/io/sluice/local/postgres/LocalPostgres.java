package io.sluice.local.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * One Postgres on the loopback address, without passwords.
 *
 * <p>Its data folder outlives {@link #stop()}, so that a {@link #start()} afterwards is a restart
 * on the same port with the same data, also after the server or this whole process was killed.
 */
public final class LocalPostgres implements AutoCloseable {

    private static final String USER = "postgres";
    private static final String DATA = "data";

    private final Path folder;
    private int port;
    private EmbeddedPostgres server;
    private boolean paused;

    /**
     * A server that is not started.
     *
     * @param folder for its binaries and data; created
     * @param port to listen on; 0 for any free one, which is then kept
     */
    public LocalPostgres(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Starts it; returns when it serves. What a killed process left behind is stopped before. */
    public void start() {
        Path data = folder.resolve(DATA);
        OrphanPostgres.stop(data);
        try {
            server =
                    EmbeddedPostgres.builder()
                            .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                            .setDataDirectory(data)
                            .setCleanDataDirectory(false)
                            .setPort(port)
                            .setServerConfig("synchronous_commit", "on")
                            .start();
        } catch (IOException e) {
            throw new UncheckedIOException("Postgres doesn't start in " + folder, e);
        }
        port = server.getPort();
    }

    /** Stops it; nothing happens if it is down. */
    public void stop() {
        if (paused) {
            resume();
        }
        if (server != null) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException("Postgres doesn't stop", e);
            }
            server = null;
        }
    }

    /**
     * Stops what a killed process left behind.
     *
     * @param folder of the server
     */
    public static void stopLeftBehind(Path folder) {
        OrphanPostgres.stop(folder.resolve(DATA));
    }

    /** Kills it at once, as a crash would. */
    public void kill() {
        OrphanPostgres.kill(folder.resolve(DATA));
        stop();
    }

    /** Lets it stand still, as a machine that gets no time: connections stay, nothing answers. */
    public void pause() {
        OrphanPostgres.signal(folder.resolve(DATA), "STOP");
        paused = true;
    }

    /** Lets it go on. */
    public void resume() {
        OrphanPostgres.signal(folder.resolve(DATA), "CONT");
        paused = false;
    }

    /** Where it is, for JDBC, once it was started. */
    public String url() {
        return "jdbc:postgresql://localhost:" + port + "/postgres";
    }

    /** Who owns everything; needs no password. */
    public String user() {
        return USER;
    }

    @Override
    public void close() {
        stop();
    }
}
