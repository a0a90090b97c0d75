package io.sluice.udfs.analyzer;

import io.sluice.udfs.geo.Place;
import io.sluice.udfs.model.Device;
import io.sluice.udfs.model.Hashes;
import java.util.Locale;

/**
 * What a payment shows of device, network and place, as short hashes; 0 is absent. Thirty-two bits
 * are enough to tell apart the few values of one account.
 *
 * @param device hash of the device's id
 * @param deviceClass hash of the device's type
 * @param network hash of the address's /24 or /48
 * @param country of the place
 * @param area square of half a degree around the place
 */
public record Sighting(int device, int deviceClass, int network, int country, int area) {

    /** A key that stands for nothing. */
    public static final int ABSENT = 0;

    /** Nothing seen. */
    public static final Sighting NONE = new Sighting(0, 0, 0, 0, 0);

    static final int WIDE = 8;
    static final int NARROW = 6;
    static final int CLASS = 4;

    /** Places less certain than this, in kilometres, do not say in which area one was. */
    private static final double AREA_RADIUS_KM = 50;

    /**
     * What is seen.
     *
     * @param place resolved, or null
     */
    public static Sighting of(Device device, Place place) {
        return new Sighting(
                device.id() == null ? ABSENT : present((int) Hashes.hash64(device.id())),
                device.type() == null
                        ? ABSENT
                        : present(device.type().toLowerCase(Locale.ROOT).hashCode()),
                NetworkPrefix.key(device.ip()),
                place == null || place.country() == null
                        ? ABSENT
                        : present(place.country().hashCode()),
                place == null || !(place.radiusKm() <= AREA_RADIUS_KM)
                        ? ABSENT
                        : Areas.key(place.latitude(), place.longitude()));
    }

    /**
     * Fingerprints of all but the values themselves, to be kept beside the payment's identity: with
     * it {@link SenderProfile#unlearn} finds what the payment taught.
     */
    public int mark() {
        return fingerprint(device, WIDE)
                | fingerprint(network, WIDE) << 8
                | fingerprint(country, NARROW) << 16
                | fingerprint(area, NARROW) << 22
                | fingerprint(deviceClass, CLASS) << 28;
    }

    /** The highest bits of a mixed key; 0 for absent only. */
    static int fingerprint(int key, int bits) {
        return key == ABSENT ? 0 : Math.max(1, key * 0x9E3779B1 >>> Integer.SIZE - bits);
    }

    private static int present(int hash) {
        return hash == ABSENT ? 1 : hash;
    }
}
