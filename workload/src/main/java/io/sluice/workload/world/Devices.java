package io.sluice.workload.world;

import io.sluice.workload.model.HardNegative;
import io.sluice.workload.random.Draw;

/**
 * What a person pays with.
 *
 * @param phone the one in use at first
 * @param desktop a second device, or null
 * @param shared a tablet that others use too, or null
 * @param newPhone what replaces the phone, or null
 * @param changed when it does, epoch milliseconds
 */
public record Devices(
        OwnedDevice phone,
        OwnedDevice desktop,
        OwnedDevice shared,
        OwnedDevice newPhone,
        long changed) {

    private static final double SHARED_USE = 0.35;
    private static final double DESKTOP_USE = 0.25;
    private static final long GETTING_USED = 4 * 86_400_000L;

    /** The device that comes to hand at a time; away from home only the phone. */
    OwnedDevice pick(long time, boolean athome, Draw draw) {
        if (athome && shared != null && draw.chance(SHARED_USE)) {
            return shared;
        }
        if (athome && desktop != null && draw.chance(DESKTOP_USE)) {
            return desktop;
        }
        return phoneAt(time);
    }

    /** The phone of that time. */
    public OwnedDevice phoneAt(long time) {
        return newPhone != null && time >= changed ? newPhone : phone;
    }

    /** Why a payment with this device looks unusual, or null. */
    HardNegative circumstance(OwnedDevice device, long time) {
        if (device.equals(shared)) {
            return HardNegative.FAMILY_DEVICE;
        }
        boolean isNew = device.equals(newPhone) && time < changed + GETTING_USED;
        return isNew ? HardNegative.NEW_PHONE : null;
    }
}
