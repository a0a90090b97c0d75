package io.sluice.udfs.policy;

import io.sluice.udfs.model.Room;
import io.sluice.udfs.model.Versions;

/**
 * All that governs judging at one moment.
 *
 * @param policy how evidence becomes a verdict
 * @param lists who is listed
 * @param rates into the reference currency
 * @param shape of the week, pooled over senders
 */
public record Rulebook(Policy policy, Lists lists, Rates rates, ExpectedShape shape) {

    /** With another policy. */
    public Rulebook with(Policy newer) {
        return new Rulebook(newer, lists, rates, shape);
    }

    /** With other lists. */
    public Rulebook with(Lists newer) {
        return new Rulebook(policy, newer, rates, shape);
    }

    /** With other rates. */
    public Rulebook with(Rates newer) {
        return new Rulebook(policy, lists, newer, shape);
    }

    /** With another shape. */
    public Rulebook with(ExpectedShape newer) {
        return new Rulebook(policy, lists, rates, newer);
    }

    /** The versions that a room had in force. */
    public Versions versions(Room room, String models) {
        return new Versions(
                room, policy.version(), lists.version(), rates.version(), shape.version(), models);
    }
}
