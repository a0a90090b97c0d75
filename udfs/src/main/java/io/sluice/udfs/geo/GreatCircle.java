package io.sluice.udfs.geo;

/** Distances on a spherical earth, by the haversine formula (Sinnott, Sky & Telescope 68, 1984). */
public final class GreatCircle {

    /** Mean radius of the earth in kilometres (IUGG). */
    public static final double EARTH_RADIUS_KM = 6371.0088;

    private GreatCircle() {}

    /**
     * Kilometres between two points given in degrees; within 0.6 % of the distance on the
     * ellipsoid.
     */
    public static double kilometres(
            double latitude1, double longitude1, double latitude2, double longitude2) {
        double north = Math.sin(Math.toRadians(latitude2 - latitude1) / 2);
        double east = Math.sin(Math.toRadians(longitude2 - longitude1) / 2);
        double haversine =
                north * north
                        + Math.cos(Math.toRadians(latitude1))
                                * Math.cos(Math.toRadians(latitude2))
                                * east
                                * east;
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(haversine)));
    }
}
