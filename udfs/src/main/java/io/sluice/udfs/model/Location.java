package io.sluice.udfs.model;

/** Where a payment was made, as precisely as it was told. */
public sealed interface Location {

    /**
     * A point.
     *
     * @param latitude degrees, −90 to 90
     * @param longitude degrees, −180 to 180
     */
    record Coordinates(double latitude, double longitude) implements Location {}

    /**
     * A country.
     *
     * @param code ISO 3166 alpha-2, upper case
     */
    record Country(String code) implements Location {}

    /**
     * A city by name.
     *
     * @param name as given
     */
    record City(String name) implements Location {}
}
