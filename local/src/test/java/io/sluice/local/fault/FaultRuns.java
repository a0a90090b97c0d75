package io.sluice.local.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.LongFunction;

/**
 * How many rounds a fault test runs, from which seed, and where it writes what it found. A long run
 * that was interrupted goes on with the rounds that its result file does not have.
 *
 * <p>System properties: faults.rounds (1), faults.seed (1), faults.payments, faults.results.
 */
record FaultRuns(String name, int rounds, long seed, int payments, Path results) {

    static FaultRuns of(String name, int payments) {
        return of(name, payments, 1);
    }

    /**
     * The runs that were asked for.
     *
     * @param name of the test
     * @param payments of a round, unless said otherwise
     * @param rounds unless said otherwise
     */
    static FaultRuns of(String name, int payments, int rounds) {
        String results = System.getProperty("faults.results");
        return new FaultRuns(
                name,
                Integer.getInteger("faults.rounds", rounds),
                Long.getLong("faults.seed", 1),
                Integer.getInteger("faults.payments", payments),
                results == null ? null : Path.of(results));
    }

    /** Runs each round that is not done yet; a round says what it found. */
    void each(String variant, LongFunction<String> round) {
        for (long next = seed; next < seed + rounds; next++) {
            String title = name + " " + variant + ", seed " + next + ", payments " + payments;
            if (!done(title)) {
                System.out.println(title + " ...");
                report(title + ": " + round.apply(next));
            }
        }
    }

    private boolean done(String title) {
        return lines().stream().anyMatch(line -> line.startsWith(title + ":"));
    }

    private List<String> lines() {
        try {
            return results == null || Files.notExists(results)
                    ? List.of()
                    : Files.readAllLines(results);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void report(String line) {
        System.out.println(line);
        if (results != null) {
            try {
                Files.createDirectories(results.toAbsolutePath().getParent());
                Files.writeString(
                        results, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
