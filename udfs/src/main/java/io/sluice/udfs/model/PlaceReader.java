package io.sluice.udfs.model;

import java.util.HashSet;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;

/** Reads where a payment was made; the most precise of what is given counts. */
final class PlaceReader {

    private static final Set<String> COUNTRIES = countries();

    private PlaceReader() {}

    private static Set<String> countries() {
        Set<String> codes = new HashSet<>(Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2));
        codes.add("XK");
        return Set.copyOf(codes);
    }

    /** The place, or null if none is given or what is given is refused. */
    static Location read(FieldReader<TransactionField> reader) {
        String latitude = reader.text(TransactionField.LATITUDE, TextRules.SHORT);
        String longitude = reader.text(TransactionField.LONGITUDE, TextRules.SHORT);
        if (latitude != null || longitude != null) {
            return coordinates(latitude, longitude, reader);
        }
        String place = reader.text(TransactionField.LOCATION, TextRules.SHORT);
        String city = reader.text(TransactionField.CITY, TextRules.SHORT);
        String country = reader.text(TransactionField.COUNTRY, TextRules.SHORT);
        if (place != null) {
            return named(place, reader);
        }
        if (country != null && city == null) {
            return country(country, reader);
        }
        return city == null ? null : new Location.City(city);
    }

    private static Location named(String place, FieldReader<?> reader) {
        int comma = place.indexOf(',');
        if (comma >= 0 && "+-.0123456789".indexOf(place.charAt(0)) >= 0) {
            return coordinates(
                    place.substring(0, comma).strip(), place.substring(comma + 1).strip(), reader);
        }
        String code = place.toUpperCase(Locale.ROOT);
        return COUNTRIES.contains(code) ? new Location.Country(code) : new Location.City(place);
    }

    private static Location country(String country, FieldReader<?> reader) {
        String code = country.toUpperCase(Locale.ROOT);
        if (COUNTRIES.contains(code)) {
            return new Location.Country(code);
        }
        reader.refuse(
                RejectReason.INVALID_LOCATION,
                "country " + FieldReader.shown(country) + " is no ISO 3166 alpha-2 code");
        return null;
    }

    private static Location coordinates(String latitude, String longitude, FieldReader<?> reader) {
        double lat = Numbers.finite(latitude);
        double lon = Numbers.finite(longitude);
        if (Math.abs(lat) <= 90 && Math.abs(lon) <= 180) {
            return new Location.Coordinates(lat, lon);
        }
        reader.refuse(RejectReason.INVALID_LOCATION, "coordinates are not on the globe");
        return null;
    }
}
