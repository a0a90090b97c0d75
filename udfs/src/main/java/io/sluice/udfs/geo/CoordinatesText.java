package io.sluice.udfs.geo;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Coordinates written as "latitude,longitude" in decimal degrees. */
final class CoordinatesText {

    private static final Pattern PAIR =
            Pattern.compile(
                    "\\s*([+-]?\\d{1,2}(?:\\.\\d{0,20})?)(?:\\s*[,;]\\s*|\\s+)"
                            + "([+-]?\\d{1,3}(?:\\.\\d{0,20})?)\\s*");

    private CoordinatesText() {}

    /**
     * @return empty if the text is no such pair, or one that {@link #place} refuses
     */
    static Optional<Place> parse(String text) {
        Matcher pair = PAIR.matcher(text);
        return pair.matches()
                ? place(Double.parseDouble(pair.group(1)), Double.parseDouble(pair.group(2)))
                : Optional.empty();
    }

    /**
     * @return empty for what is not on the globe, and for 0,0: there is open sea, and software that
     *     knows no position says so
     */
    static Optional<Place> place(double latitude, double longitude) {
        boolean onGlobe = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        boolean nowhere = latitude == 0 && longitude == 0;
        return onGlobe && !nowhere
                ? Optional.of(Place.point(latitude, longitude))
                : Optional.empty();
    }
}
