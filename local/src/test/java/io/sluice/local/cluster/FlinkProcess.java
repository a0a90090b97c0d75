package io.sluice.local.cluster;

import io.sluice.local.kafka.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One JVM of a cluster, with the class path of a Flink distribution and nothing of the job. */
final class FlinkProcess implements AutoCloseable {

    /** Where the build leaves the class path; it stands in for a distribution's lib folder. */
    private static final Path CLASSPATH = Path.of("target/cluster-classpath");

    private static final List<String> OPENED =
            List.of(
                    "java.lang",
                    "java.net",
                    "java.io",
                    "java.nio",
                    "java.lang.reflect",
                    "java.text",
                    "java.time",
                    "java.util",
                    "java.util.concurrent",
                    "java.util.concurrent.atomic",
                    "java.util.concurrent.locks",
                    "sun.nio.ch");

    private final int metricsPort = FreePort.any();
    private final Process process;
    private boolean killed;

    /**
     * Starts it.
     *
     * @param entry class with the main method
     * @param jvm options of the JVM, separated by spaces
     * @param arguments of the main method
     * @param log what it prints
     */
    FlinkProcess(String entry, String jvm, List<String> arguments, Path log) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Arrays.asList(jvm.trim().split("\\s+")));
        OPENED.forEach(name -> command.add("--add-opens=java.base/" + name + "=ALL-UNNAMED"));
        command.add(
                "-Dlog4j2.configurationFile=" + SessionCluster.CONF.resolve("log4j2.properties"));
        try {
            command.addAll(List.of("-cp", Files.readString(CLASSPATH).trim(), entry));
            command.addAll(arguments);
            command.add("-Dmetrics.reporter.prometheus.port=" + metricsPort);
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
