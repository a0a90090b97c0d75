package io.sluice.udfs.model;

/**
 * The versions of what governs judging that one room had in force.
 *
 * @param room which room
 * @param policy version of the policy
 * @param lists version of the lists
 * @param rates version of the exchange rates
 * @param shape version of the pooled hour-of-week shape
 * @param models version of the models
 */
public record Versions(
        Room room, String policy, String lists, String rates, String shape, String models) {}
