package io.sluice.job.submit;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the arguments: a command, a job, options, and after {@code --} the program's own. */
final class SubmitArguments {

    private static final String RUN = "run";
    private static final Set<String> COMMANDS = Set.of(RUN, "stop", "cancel", "status", "list");
    private static final String DROP_STATE = "--drop-state";
    private static final Map<String, Set<String>> OPTIONS =
            Map.of(
                    RUN,
                    Set.of("--jar", "--config", "--from", "--parallelism", DROP_STATE),
                    "stop",
                    Set.of("--savepoint", "--format"));
    private static final Set<String> ALWAYS = Set.of("--cluster", "--wait", "--jar");
    private static final Set<String> FORMATS = Set.of("CANONICAL", "NATIVE");

    private final Map<String, String> given = new HashMap<>();
    private final List<String> program;
    private String command;
    private String job;

    private SubmitArguments(String... arguments) {
        List<String> all = Arrays.asList(arguments);
        int end = all.contains("--") ? all.indexOf("--") : all.size();
        program = all.subList(Math.min(end + 1, all.size()), all.size());
        for (int i = 0; i < end; i++) {
            String word = arguments[i];
            if (!word.startsWith("--")) {
                word(word);
            } else if (word.equals(DROP_STATE)) {
                given.put(word, "");
            } else if (i + 1 == end || arguments[i + 1].startsWith("--")) {
                throw new SubmitException(word + " needs a value");
            } else {
                given.put(word, arguments[++i]);
            }
        }
        check();
    }

    private void word(String word) {
        if (command == null && COMMANDS.contains(word)) {
            command = word;
        } else if (job == null && word.matches("judge|consequences|[0-9a-f]{32}")) {
            job = word;
            command = command == null ? RUN : command;
        } else {
            throw new SubmitException("'" + word + "' is no command and no job (see --help)");
        }
    }

    private void check() {
        command = command == null ? RUN : command;
        for (String option : given.keySet()) {
            if (!ALWAYS.contains(option)
                    && !OPTIONS.getOrDefault(command, Set.of()).contains(option)) {
                throw new SubmitException(command + " has no option " + option + " (see --help)");
            }
        }
        if (!command.equals(RUN) && !program.isEmpty()) {
            throw new SubmitException("only run has options after --");
        }
    }

    /**
     * The plan that the arguments make.
     *
     * @throws SubmitException in one line, if they make none
     */
    static Plan parse(String... arguments) {
        SubmitArguments read = new SubmitArguments(arguments);
        int wait = whole("--wait", read.given.getOrDefault("--wait", "300"));
        return new Plan(read.cluster(), Duration.ofSeconds(wait), read.command());
    }

    private URI cluster() {
        String text = given.getOrDefault("--cluster", "http://localhost:8081");
        String url = text.matches("https?://.*") ? text : "http://" + text;
        try {
            URI cluster = new URI(url.endsWith("/") ? url : url + "/");
            if (cluster.getHost() == null) {
                throw new SubmitException("--cluster names no host: '" + text + "'");
            }
            return cluster;
        } catch (URISyntaxException e) {
            throw new SubmitException("--cluster can't be '" + text + "'", e);
        }
    }

    private Command command() {
        return switch (command) {
            case RUN -> run();
            case "stop" -> new Command.Stop(job, given.get("--savepoint"), format());
            case "cancel" -> new Command.Cancel(job);
            case "status" -> new Command.Status(job);
            default -> new Command.Listing();
        };
    }

    private Command run() {
        if (!given.containsKey("--jar")) {
            throw new SubmitException("run needs --jar FILE");
        }
        String parallelism = given.get("--parallelism");
        return new Command.Run(
                job,
                file("--jar"),
                given.containsKey("--config") ? file("--config") : null,
                given.get("--from"),
                parallelism == null ? null : (Integer) whole("--parallelism", parallelism),
                given.containsKey(DROP_STATE),
                program);
    }

    private Path file(String option) {
        Path file = Path.of(given.get(option));
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new SubmitException(option + ": can't read " + file);
        }
        return file;
    }

    private String format() {
        String format = given.getOrDefault("--format", "CANONICAL").toUpperCase(Locale.ROOT);
        if (!FORMATS.contains(format)) {
            throw new SubmitException("--format is canonical or native");
        }
        return format;
    }

    private static int whole(String option, String text) {
        if (!text.matches("[1-9][0-9]{0,5}")) {
            throw new SubmitException(
                    option + " is a whole number from 1 to 999999, not '" + text + "'");
        }
        return Integer.parseInt(text);
    }
}
