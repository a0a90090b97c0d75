package io.sluice.udfs.geo;

import java.time.Instant;
import java.time.ZoneId;
import java.util.OptionalInt;

/**
 * A point, a city or a country on the map.
 *
 * @param name of the city or country, or null for a point
 * @param country ISO 3166 alpha-2, or null where it is not known (a point)
 * @param latitude of its centre, degrees
 * @param longitude of its centre, degrees
 * @param radiusKm how far from the centre one may be and still be there; 0 for a point
 * @param zone its time zone, or null where it has several or none is known
 */
public record Place(
        String name,
        String country,
        double latitude,
        double longitude,
        double radiusKm,
        ZoneId zone) {

    /** A bare point: its country and time zone are not known. */
    public static Place point(double latitude, double longitude) {
        return new Place(null, null, latitude, longitude, 0, null);
    }

    /** Kilometres from centre to centre. */
    public double kilometresTo(Place other) {
        return GreatCircle.kilometres(latitude, longitude, other.latitude, other.longitude);
    }

    /**
     * The least kilometres that lie between the two, wherever in them one was; 0 if they overlap.
     */
    public double leastKilometresTo(Place other) {
        return Math.max(0, kilometresTo(other) - radiusKm - other.radiusKm);
    }

    /**
     * Minutes that local time is ahead of UTC, by the rules of the time zone at that moment.
     *
     * @param epochMillis the moment
     * @return empty if the zone is not known
     */
    public OptionalInt utcOffsetMinutes(long epochMillis) {
        if (zone == null) {
            return OptionalInt.empty();
        }
        Instant moment = Instant.ofEpochMilli(epochMillis);
        return OptionalInt.of(zone.getRules().getOffset(moment).getTotalSeconds() / 60);
    }
}
