package io.sluice.udfs.model;

/**
 * One entry of the registry.
 *
 * @param name lower case with underscores, unique
 * @param type what kind of number it is
 * @param unit of its values
 * @param room that fills it
 * @param missing what it means if there is no value
 */
public record FeatureDefinition(
        String name, FeatureType type, String unit, Room room, String missing) {}
