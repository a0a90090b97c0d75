package io.sluice.udfs.analyzer;

import io.sluice.udfs.geo.Place;
import io.sluice.udfs.model.Feature;
import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.udfs.model.FeatureVector;
import io.sluice.udfs.policy.DeviceThresholds;

/**
 * Device, network and place of a payment beside those that the account is known by.
 *
 * @param device by id
 * @param deviceClass by type
 * @param network by /24 or /48
 * @param country of the place
 * @param countryName as the place gives it, or null
 * @param placeKnown whether there is a place
 * @param travel to the place
 * @param payments of the account so far
 * @param deviceSightings those of them with a device
 */
public record DeviceFeatures(
        Novelty device,
        Novelty deviceClass,
        Novelty network,
        Novelty country,
        String countryName,
        boolean placeKnown,
        Travel travel,
        long payments,
        long deviceSightings) {

    private static final double NEARLY_ALL = 0.9;

    /**
     * The features of a payment.
     *
     * @param time of the payment, epoch milliseconds
     * @param sighting its device, network and place as hashes
     * @param place resolved, or null if it has none that is known
     */
    public static DeviceFeatures of(
            long time,
            Sighting sighting,
            Place place,
            SenderProfile profile,
            DeviceThresholds thresholds) {
        return new DeviceFeatures(
                Novelty.of(profile.devices(), sighting.device(), time),
                Novelty.of(profile.deviceClasses(), sighting.deviceClass(), time),
                Novelty.of(profile.networks(), sighting.network(), time),
                Novelty.of(profile.countries(), sighting.country(), time),
                place == null ? null : place.country(),
                place != null,
                Travel.of(time, place, profile, thresholds.probationMillis()),
                profile.payments(),
                profile.devices().total());
    }

    /** Whether the payer can have been at the place, as far as is known; only then is it learnt. */
    public boolean reachable(DeviceThresholds thresholds) {
        return !travel.impossible(thresholds);
    }

    /** Whether the payment shows no device although nearly all of the account's payments do. */
    boolean withheld(DeviceThresholds thresholds) {
        return !device.present()
                && deviceSightings >= thresholds.leastPayments()
                && deviceSightings >= NEARLY_ALL * payments;
    }

    /** Whether the payment shows nothing to look at. */
    boolean nothing() {
        return !device.present() && !network.present() && !placeKnown;
    }

    /** Writes what belongs into the vector. */
    public void fill(FeatureVector vector, FeatureRegistry registry) {
        vector.set(registry.index(Feature.DEVICE_PAYMENTS), device.asFeature());
        vector.set(registry.index(Feature.NETWORK_PAYMENTS), network.asFeature());
        vector.set(registry.index(Feature.COUNTRY_PAYMENTS), country.asFeature());
        vector.set(registry.index(Feature.TRAVEL_SPEED), travel.speed());
        vector.set(registry.index(Feature.HOME_DISTANCE), travel.homeKm());
    }
}
