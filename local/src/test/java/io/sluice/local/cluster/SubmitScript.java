package io.sluice.local.cluster;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs scripts/submit, as an operator does. */
final class SubmitScript {

    private static final String SCRIPT = "../scripts/submit";

    private final URI cluster;
    private final Path jar;

    /**
     * For a cluster.
     *
     * @param cluster its REST interface
     * @param jar the job jar
     */
    SubmitScript(URI cluster, Path jar) {
        this.cluster = cluster;
        this.jar = jar;
    }

    /** What came of it. */
    record Result(int status, String out, String err) {}

    /** Runs it, whatever comes of it. */
    Result run(String... arguments) {
        List<String> command = new ArrayList<>(List.of(SCRIPT));
        command.addAll(List.of("--cluster", cluster.toString(), "--jar", jar.toString()));
        command.addAll(Arrays.asList(arguments));
        try {
            Process process = new ProcessBuilder(command).start();
            String out = text(process.getInputStream().readAllBytes());
            String err = text(process.getErrorStream().readAllBytes());
            return new Result(process.waitFor(), out, err);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Runs it and returns the line that it prints. */
    String done(String... arguments) {
        Result result = run(arguments);
        if (result.status() != 0) {
            throw new AssertionError(String.join(" ", arguments) + ": " + result);
        }
        return result.out();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).trim();
    }
}
