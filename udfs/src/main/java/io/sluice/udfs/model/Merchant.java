package io.sluice.udfs.model;

/**
 * Who sells.
 *
 * @param name as on the statement, or null
 * @param id acquirer's id, or null
 * @param category ISO 18245 merchant category code or a name for it, or null
 */
public record Merchant(String name, String id, String category) {

    /** No merchant. */
    public static final Merchant NONE = new Merchant(null, null, null);
}
