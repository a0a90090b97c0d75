package io.sluice.udfs.analyzer;

import io.sluice.udfs.geo.GreatCircle;
import io.sluice.udfs.geo.Place;
import io.sluice.udfs.policy.DeviceThresholds;

/**
 * The way from where an account paid before to where it pays now, in great circles. Distances are
 * the least that the places' uncertainty allows, so that two countries next to each other are no
 * journey.
 *
 * @param kilometres from the latest known place; NaN if one of both is not known
 * @param millis time between both payments, at least a minute
 * @param homeKm from the area where the account pays most; NaN if none or no place
 * @param nearestKm from the nearest usual area: where it has paid more than once, and not only
 *     since yesterday; NaN likewise
 */
public record Travel(double kilometres, long millis, double homeKm, double nearestKm) {

    /** Nothing known. */
    public static final Travel UNKNOWN = new Travel(Double.NaN, 0, Double.NaN, Double.NaN);

    static Travel of(long time, Place place, SenderProfile profile, long probationMillis) {
        if (place == null) {
            return UNKNOWN;
        }
        Sightings areas = profile.areas();
        double nearest = Double.NaN;
        double home = Double.NaN;
        int most = 0;
        for (int i = 0; i < areas.size(); i++) {
            double distance = kilometres(areas.key(i), place);
            boolean usual =
                    areas.countAt(i) > 1 && (double) time - areas.firstSeenAt(i) >= probationMillis;
            if (usual && !(nearest <= distance)) {
                nearest = distance;
            }
            if (areas.countAt(i) > most) {
                most = areas.countAt(i);
                home = distance;
            }
        }
        LastPlace last = profile.lastPlace();
        double way = last == null ? Double.NaN : place.leastKilometresTo(last.place());
        return new Travel(way, last == null ? 0 : between(time, last.time()), home, nearest);
    }

    private static double kilometres(int area, Place place) {
        double centres =
                GreatCircle.kilometres(
                        Areas.latitude(area),
                        Areas.longitude(area),
                        place.latitude(),
                        place.longitude());
        return Math.max(0, centres - place.radiusKm());
    }

    private static long between(long time, long other) {
        double gap = Math.abs((double) time - other);
        return Math.max(LocalTime.MINUTE_MILLIS, (long) gap);
    }

    /** Kilometres an hour; NaN if the way is not known. */
    public double speed() {
        return kilometres / (millis / (double) LocalTime.HOUR_MILLIS);
    }

    /** Whether the way is known and no passenger makes it in that time. */
    boolean impossible(DeviceThresholds thresholds) {
        return kilometres >= thresholds.leastTravelKm() && speed() > thresholds.impossibleKmh();
    }

    /** Whether the place is far from all where the account is used to pay. */
    boolean far(DeviceThresholds thresholds) {
        return nearestKm >= thresholds.farKm();
    }
}
