package io.sluice.udfs.model;

/**
 * What the payment was made with.
 *
 * @param id the device's id, or null
 * @param type class of device, such as phone or desktop, or null
 * @param ip network address, or null
 */
public record Device(String id, String type, String ip) {

    /** Nothing known. */
    public static final Device NONE = new Device(null, null, null);
}
