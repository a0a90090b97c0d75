package io.sluice.udfs.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Names of cities and towns by country, folded as {@code PlaceName} does. */
final class Localities {

    private static final Localities BUNDLED = load();

    private final Map<String, NavigableSet<String>> byCountry = new HashMap<>();
    private final Set<String> large = new HashSet<>();

    private Localities() {}

    static Localities bundled() {
        return BUNDLED;
    }

    /** Whether the country (ISO 3166 alpha-2) has a place of that name. */
    boolean has(String country, String folded) {
        NavigableSet<String> names = byCountry.get(country);
        return names != null && names.contains(folded);
    }

    /** Whether a place of that name in the country begins so; acquirers cut cities after 13. */
    boolean hasCut(String country, String folded) {
        NavigableSet<String> names = byCountry.get(country);
        String next = names == null ? null : names.ceiling(folded);
        return next != null && next.startsWith(folded);
    }

    /** Whether anywhere a place of 200,000 inhabitants or more has that name. */
    boolean hasLarge(String folded) {
        return large.contains(folded);
    }

    private static Localities load() {
        Localities localities = new Localities();
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                Localities.class.getResourceAsStream("localities.tsv"),
                                StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(localities::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return localities;
    }

    private void add(String line) {
        String[] row = line.split("\t", -1);
        List<String> largeNames = names(row[1]);
        NavigableSet<String> names = new TreeSet<>(names(row[2]));
        names.addAll(largeNames);
        large.addAll(largeNames);
        byCountry.put(row[0], names);
    }

    private static List<String> names(String column) {
        return column.isEmpty() ? List.of() : List.of(column.split("\\|", -1));
    }
}
