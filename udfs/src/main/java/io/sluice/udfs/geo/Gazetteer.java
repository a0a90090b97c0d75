package io.sluice.udfs.geo;

import io.sluice.udfs.geo.GazetteerFile.CityEntry;
import io.sluice.udfs.geo.GazetteerFile.CountryEntry;
import io.sluice.udfs.model.Location;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds places by what payments say of them. Knows every country, most capitals and the larger
 * cities; what it does not know, or what could be several places, is empty rather than a guess.
 *
 * <p>Case, accents and punctuation do not matter. Immutable and safe to share.
 */
public final class Gazetteer {

    private final Map<String, Place> countries;
    private final Map<String, Place> citiesAlone;
    private final Map<String, Place> citiesQualified;

    private Gazetteer(List<CityEntry> cities, List<CountryEntry> countries) {
        this.countries = new HashMap<>();
        this.citiesAlone = new HashMap<>();
        this.citiesQualified = new HashMap<>();
        countries.forEach(this::add);
        cities.forEach(this::add);
    }

    /** The gazetteer that is bundled, from GeoNames. */
    public static Gazetteer bundled() {
        return Bundled.INSTANCE;
    }

    /**
     * The place of a location.
     *
     * @return empty if it is not known, not on the globe, or 0,0
     */
    public Optional<Place> locate(Location location) {
        if (location instanceof Location.Coordinates point) {
            return CoordinatesText.place(point.latitude(), point.longitude());
        }
        return location instanceof Location.Country country
                ? country(country.code())
                : locate(((Location.City) location).name());
    }

    /**
     * The place that a text means: "48.85,2.35", "Paris, FR", "Portland, OR", "Paris" or "France".
     *
     * @return empty if it is not known or ambiguous
     */
    public Optional<Place> locate(String text) {
        return CoordinatesText.parse(text)
                .or(() -> qualified(text))
                .or(() -> Optional.ofNullable(citiesAlone.get(PlaceName.fold(text))))
                .or(() -> country(text));
    }

    /**
     * A city by its name and its country (code or name) or, in the United States, its state's code.
     */
    public Optional<Place> city(String name, String qualifier) {
        String folded = PlaceName.fold(name);
        return country(qualifier)
                .map(country -> citiesQualified.get(key(folded, country.country())))
                .or(() -> Optional.ofNullable(citiesQualified.get(stateKey(folded, qualifier))));
    }

    /** A country by its ISO 3166 code of two or three letters, or by its English name. */
    public Optional<Place> country(String codeOrName) {
        return Optional.ofNullable(countries.get(PlaceName.fold(codeOrName)));
    }

    private Optional<Place> qualified(String text) {
        int comma = text.lastIndexOf(',');
        if (comma < 0) {
            return Optional.empty();
        }
        String qualifier = text.substring(comma + 1);
        String before = text.substring(0, comma);
        int state = before.indexOf(',');
        String name = state < 0 ? before : before.substring(0, state);
        return city(name, qualifier);
    }

    private void add(CountryEntry entry) {
        entry.names().forEach(name -> countries.put(PlaceName.fold(name), entry.place()));
    }

    private void add(CityEntry entry) {
        for (String name : entry.names()) {
            String folded = PlaceName.fold(name);
            citiesQualified.putIfAbsent(key(folded, entry.place().country()), entry.place());
            if (!entry.region().isEmpty()) {
                citiesQualified.put(stateKey(folded, entry.region()), entry.place());
            }
            if (entry.standsAlone()) {
                citiesAlone.putIfAbsent(folded, entry.place());
            }
        }
    }

    private static String key(String foldedName, String country) {
        return foldedName + "," + country;
    }

    private static String stateKey(String foldedName, String state) {
        return foldedName + ",state " + PlaceName.fold(state);
    }

    private static final class Bundled {
        private static final Gazetteer INSTANCE =
                new Gazetteer(GazetteerFile.cities(), GazetteerFile.countries());
    }
}
