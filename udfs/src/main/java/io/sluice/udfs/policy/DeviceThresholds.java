package io.sluice.udfs.policy;

/**
 * When device, network and place are suspicious.
 *
 * @param leastPayments sightings of history below which nothing is new, at least 1
 * @param probationMillis time after its first sighting for which a value still counts as new
 * @param farKm distance from all usual places from which a place is as foreign as a new country
 * @param impossibleKmh speed that no passenger reaches
 * @param leastTravelKm distance below which no speed counts
 * @param deviceScore a new device alone, 0 to 100
 * @param classScore added if it is of a class never used, 0 to 100
 * @param networkScore a new network alone, 0 to 100
 * @param placeScore a new country or a far place alone, 0 to 100
 * @param deviceAndNetworkScore both, 0 to 100
 * @param deviceAndPlaceScore both, 0 to 100
 * @param allScore new device, network and place together, 0 to 100
 * @param travelScore impossible travel, 0 to 100
 */
public record DeviceThresholds(
        int leastPayments,
        long probationMillis,
        double farKm,
        double impossibleKmh,
        double leastTravelKm,
        int deviceScore,
        int classScore,
        int networkScore,
        int placeScore,
        int deviceAndNetworkScore,
        int deviceAndPlaceScore,
        int allScore,
        int travelScore) {

    /** What ships. */
    public static final DeviceThresholds DEFAULT =
            new DeviceThresholds(5, 86_400_000, 500, 1_000, 200, 25, 5, 8, 25, 40, 75, 85, 90);

    /** Checks the ranges. */
    public DeviceThresholds {
        Range.atLeast("leastPayments", 1, leastPayments);
        Range.atLeast("probationMillis", 0, probationMillis);
        Range.above("farKm", 0, farKm);
        Range.above("impossibleKmh", 0, impossibleKmh);
        Range.atLeast("leastTravelKm", 0, leastTravelKm);
        Range.score("deviceScore", deviceScore);
        Range.score("classScore", classScore);
        Range.score("networkScore", networkScore);
        Range.score("placeScore", placeScore);
        Range.score("deviceAndNetworkScore", deviceAndNetworkScore);
        Range.score("deviceAndPlaceScore", deviceAndPlaceScore);
        Range.score("allScore", allScore);
        Range.score("travelScore", travelScore);
    }
}
