package io.sluice.local.options;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads the demo's arguments. */
public final class DemoArguments {

    private static final String QUIET = "--quiet";
    private static final String ORDERED = "--ordered";
    private static final Set<String> FLAGS = Set.of(QUIET, ORDERED);
    private static final Set<String> WITH_VALUE =
            Set.of(
                    "--seconds",
                    "--rate",
                    "--speed",
                    "--seed",
                    "--customers",
                    "--csv",
                    "--mapping",
                    "--from",
                    "--to",
                    "--kafka-port",
                    "--web-port",
                    "--parallelism",
                    "--keep");
    private static final Set<String> WITHOUT_CSV =
            Set.of("--seconds", "--rate", "--speed", "--seed", "--customers");
    private static final Set<String> WITH_CSV = Set.of("--mapping", "--from", "--to", ORDERED);
    private static final int MOST_SECONDS = 86_400;
    private static final int MOST_PORT = 65_535;
    private static final int MOST_PARALLELISM = 64;

    private final Map<String, String> given = new HashMap<>();

    private DemoArguments(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            String name = arguments[i];
            if (FLAGS.contains(name)) {
                given.put(name, "");
            } else if (!WITH_VALUE.contains(name)) {
                throw new RefusedArgumentException("unknown option " + name + " (see --help)");
            } else if (i + 1 == arguments.length) {
                throw new RefusedArgumentException(name + " needs a value");
            } else {
                given.put(name, arguments[++i]);
            }
        }
    }

    /**
     * The options that the arguments say.
     *
     * @throws RefusedArgumentException in one line, if they can't be
     */
    public static DemoOptions parse(String... arguments) {
        return new DemoArguments(arguments).options();
    }

    private DemoOptions options() {
        return new DemoOptions(
                whole("--seconds", 120, 1, MOST_SECONDS),
                Pace.of(
                        positive("--rate"),
                        positive("--speed"),
                        given.containsKey("--customers")
                                ? (Integer) whole("--customers", 0, 1, Integer.MAX_VALUE)
                                : null),
                number("--seed", 1L, Long::parseLong),
                csv(),
                given.containsKey(QUIET),
                whole("--kafka-port", 0, 0, MOST_PORT),
                whole("--web-port", 0, 0, MOST_PORT),
                whole("--parallelism", 2, 1, MOST_PARALLELISM),
                keep());
    }

    private CsvOptions csv() {
        boolean csv = given.containsKey("--csv");
        for (String name : csv ? WITHOUT_CSV : WITH_CSV) {
            if (given.containsKey(name)) {
                throw new RefusedArgumentException(
                        name + (csv ? " does not go with --csv" : " goes with --csv only"));
            }
        }
        if (!csv) {
            return null;
        }
        if (!given.containsKey("--mapping")) {
            throw new RefusedArgumentException("--csv needs --mapping FILE");
        }
        return new CsvOptions(
                file("--csv"),
                file("--mapping"),
                number("--from", null, LocalDate::parse),
                number("--to", null, LocalDate::parse),
                given.containsKey(ORDERED));
    }

    private Path file(String name) {
        Path file = Path.of(given.get(name));
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new RefusedArgumentException(name + ": can't read " + file);
        }
        return file;
    }

    private Path keep() {
        return given.containsKey("--keep") ? Path.of(given.get("--keep")).toAbsolutePath() : null;
    }

    private int whole(String name, int otherwise, int least, int most) {
        int value = number(name, otherwise, Integer::parseInt);
        if (value < least || value > most) {
            throw new RefusedArgumentException(
                    name + " must be between " + least + " and " + most + ", not " + value);
        }
        return value;
    }

    private Double positive(String name) {
        Double value = number(name, null, Double::valueOf);
        if (value != null && !(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new RefusedArgumentException(name + " must be above 0, not " + given.get(name));
        }
        return value;
    }

    private <T> T number(String name, T otherwise, Function<String, T> parse) {
        String text = given.get(name);
        if (text == null) {
            return otherwise;
        }
        try {
            return parse.apply(text);
        } catch (NumberFormatException | DateTimeException e) {
            throw new RefusedArgumentException(name + " can't be '" + text + "'", e);
        }
    }
}
