package io.sluice.workload.world;

import io.sluice.udfs.model.Location;
import io.sluice.udfs.model.Merchant;

/**
 * A merchant and its account.
 *
 * @param account that is paid
 * @param merchant as on the statement
 * @param category what it sells
 * @param city where it is, or is registered
 * @param place where its till stands
 */
public record Shop(
        String account,
        Merchant merchant,
        Category category,
        City city,
        Location.Coordinates place) {}
