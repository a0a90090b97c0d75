package io.sluice.workload.world;

import io.sluice.udfs.model.Location;
import io.sluice.workload.random.Draw;
import io.sluice.workload.random.Hex;

/**
 * Where people live together.
 *
 * @param city in which
 * @param point the door
 * @param address network address
 * @param tablet id of a device that all of them use, or null
 */
public record Home(City city, Location.Coordinates point, String address, String tablet) {

    /** A home somewhere, with or without a shared device. */
    static Home of(boolean sharing, Draw draw) {
        City city = draw.of(Cities.ALL);
        return new Home(
                city,
                city.point(draw, 5),
                city.address(draw),
                sharing ? "dev-" + Hex.digits(draw, 12) : null);
    }
}
