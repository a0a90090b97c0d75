package io.sluice.udfs.geo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Reads the bundled tables of cities and countries; their own first lines name the columns. */
final class GazetteerFile {

    /** A payment "in Paris" may be as far out as its airports. */
    private static final double CITY_RADIUS_KM = 30;

    private GazetteerFile() {}

    /**
     * A city and the ways to ask for it.
     *
     * @param place the city
     * @param region postal code of the state in the United States, else empty
     * @param standsAlone whether the name without a country can only mean this city
     * @param names the city's name and its other names
     */
    record CityEntry(Place place, String region, boolean standsAlone, List<String> names) {}

    /**
     * A country and the ways to ask for it.
     *
     * @param place the country
     * @param names its codes, name and other names
     */
    record CountryEntry(Place place, List<String> names) {}

    static List<CityEntry> cities() {
        return lines("cities.tsv").stream().map(GazetteerFile::city).toList();
    }

    static List<CountryEntry> countries() {
        return lines("countries.tsv").stream().map(GazetteerFile::country).toList();
    }

    private static CityEntry city(String[] row) {
        Place place =
                new Place(
                        row[0],
                        row[1],
                        Double.parseDouble(row[3]),
                        Double.parseDouble(row[4]),
                        CITY_RADIUS_KM,
                        ZoneId.of(row[5]));
        return new CityEntry(place, row[2], row[6].equals("alone"), names(row[7], row[0]));
    }

    private static CountryEntry country(String[] row) {
        Place place =
                new Place(
                        row[2],
                        row[0],
                        Double.parseDouble(row[3]),
                        Double.parseDouble(row[4]),
                        Double.parseDouble(row[5]),
                        row[6].isEmpty() ? null : ZoneId.of(row[6]));
        return new CountryEntry(place, names(row[7], row[0], row[1], row[2]));
    }

    private static List<String> names(String others, String... own) {
        List<String> names = new ArrayList<>(List.of(own));
        if (!others.isEmpty()) {
            names.addAll(List.of(others.split("\\|", -1)));
        }
        return List.copyOf(names);
    }

    private static List<String[]> lines(String file) {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                GazetteerFile.class.getResourceAsStream(file),
                                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
