package io.sluice.local.cluster;

import io.sluice.local.options.RefusedArgumentException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the arguments: a command, what it is about, and options. */
final class ClusterArguments {

    private static final int MOST_PORT = 65_535;
    private static final int MOST_TASK_MANAGERS = 64;
    private static final String START = "start";
    private static final String FOLDER = "--dir";
    private static final String LINES = "--lines";
    private static final Map<String, Set<String>> OPTIONS =
            Map.of(
                    START,
                    Set.of("--flink-port", "--kafka-port", "--postgres-port", "--task-managers"),
                    "send",
                    Set.of(LINES));

    /** How many words follow a command. */
    private static final Map<String, Integer> WORDS =
            Map.of(START, 0, "stop", 0, "status", 0, "send", 2, "read", 1, "query", 1);

    private final List<String> words = new ArrayList<>();
    private final Map<String, String> given = new HashMap<>();

    /**
     * Reads them.
     *
     * @throws RefusedArgumentException in one line, if they can't be
     */
    ClusterArguments(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            String word = arguments[i];
            if (!word.startsWith("--")) {
                words.add(word);
            } else if (word.equals(LINES)) {
                given.put(word, "");
            } else if (i + 1 == arguments.length) {
                throw new RefusedArgumentException(word + " needs a value");
            } else {
                given.put(word, arguments[++i]);
            }
        }
        check();
    }

    private void check() {
        Integer follow = words.isEmpty() ? null : WORDS.get(words.get(0));
        if (follow == null || words.size() != follow + 1) {
            throw new RefusedArgumentException(
                    "'" + String.join(" ", words) + "' is no command (see --help)");
        }
        for (String option : given.keySet()) {
            if (!option.equals(FOLDER)
                    && !OPTIONS.getOrDefault(command(), Set.of()).contains(option)) {
                throw new RefusedArgumentException(
                        command() + " has no option " + option + " (see --help)");
            }
        }
    }

    /** What to do. */
    String command() {
        return words.get(0);
    }

    /** What the command is about, by its place from 1 on. */
    String word(int place) {
        return words.get(place);
    }

    /** Whether each line is a record. */
    boolean lines() {
        return given.containsKey(LINES);
    }

    /** Where the cluster's data is. */
    Path folder() {
        return Path.of(given.getOrDefault(FOLDER, "target/cluster")).toAbsolutePath().normalize();
    }

    /** The cluster that is asked for. */
    Plan plan() {
        return new Plan(
                number("--flink-port", 8081, 0, MOST_PORT),
                number("--kafka-port", 9092, 0, MOST_PORT),
                number("--postgres-port", 5432, 0, MOST_PORT),
                number("--task-managers", 2, 1, MOST_TASK_MANAGERS));
    }

    private int number(String option, int otherwise, int least, int most) {
        String text = given.getOrDefault(option, Integer.toString(otherwise));
        int value = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
        if (value < least || value > most) {
            throw new RefusedArgumentException(
                    option + " is a number from " + least + " to " + most + ", not '" + text + "'");
        }
        return value;
    }
}
