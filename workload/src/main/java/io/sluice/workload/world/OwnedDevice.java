package io.sluice.workload.world;

/**
 * A device in somebody's hands.
 *
 * @param id the device's
 * @param type phone, tablet or desktop
 * @param movement how this person moves on it
 */
public record OwnedDevice(String id, String type, Movement movement) {

    /** Device class of the hand. */
    public static final String PHONE = "phone";

    /** Device class of the sofa. */
    public static final String TABLET = "tablet";

    /** Device class of the desk. */
    public static final String DESKTOP = "desktop";
}
