package io.sluice.local.cluster;

import io.sluice.local.kafka.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One JVM of a cluster, with the class path of a Flink distribution and nothing of the job. */
final class FlinkProcess implements AutoCloseable {

    private final int metricsPort = FreePort.any();
    private final Process process;
    private boolean killed;

    /**
     * Starts it.
     *
     * @param start command
     * @param log what it prints
     */
    FlinkProcess(List<String> start, Path log) {
        List<String> command = new ArrayList<>(start);
        command.add("-Dmetrics.reporter.prometheus.port=" + metricsPort);
        try {
            process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Whether it ended by itself. */
    boolean died() {
        return !killed && !process.isAlive();
    }

    /** Where it tells Prometheus its metrics. */
    int metricsPort() {
        return metricsPort;
    }

    /** Ends it as {@code kill -9} does. */
    void kill() {
        killed = true;
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
