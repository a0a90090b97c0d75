package io.sluice.workload.world;

import io.sluice.udfs.model.Location;
import io.sluice.workload.random.Draw;

/**
 * Where people live and shops are. Clocks are not changed in summer.
 *
 * @param name as in any gazetteer
 * @param country ISO 3166 alpha-2
 * @param latitude degrees
 * @param longitude degrees
 * @param offsetMinutes ahead of UTC
 * @param tender what is paid in
 * @param network first number of its network addresses
 */
public record City(
        String name,
        String country,
        double latitude,
        double longitude,
        int offsetMinutes,
        Tender tender,
        int network) {

    private static final double KM_PER_DEGREE = 111.2;

    /** A point of the town, most within the given distance of the centre. */
    public Location.Coordinates point(Draw draw, double km) {
        double spread = km / KM_PER_DEGREE;
        return new Location.Coordinates(
                latitude + spread * draw.gaussian(), longitude + spread * draw.gaussian());
    }

    /** An address of one of its networks. */
    public String address(Draw draw) {
        return network + "." + draw.below(256) + "." + draw.below(256) + "." + draw.whole(1, 254);
    }

    /** Length of the way to another city in kilometres, rather too long than too short. */
    public double kmTo(City other) {
        double north = latitude - other.latitude;
        double middle = StrictMath.toRadians((latitude + other.latitude) / 2);
        double east = (longitude - other.longitude) * StrictMath.cos(middle);
        return KM_PER_DEGREE * Math.sqrt(north * north + east * east);
    }
}
