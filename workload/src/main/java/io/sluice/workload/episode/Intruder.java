package io.sluice.workload.episode;

import io.sluice.udfs.model.Biometrics;
import io.sluice.udfs.model.Device;
import io.sluice.workload.random.Draw;
import io.sluice.workload.world.Cities;
import io.sluice.workload.world.City;
import io.sluice.workload.world.Customer;
import io.sluice.workload.world.Movement;
import io.sluice.workload.world.OwnedDevice;
import io.sluice.workload.world.Session;

/** Somebody in a victim's account: with a device, a place and movements of his own, or imitated. */
final class Intruder {

    private static final double NEAR_KM = 5;

    private final Draw draw;
    private final Device device;
    private final Movement movement;
    private final City city;

    /** Draws what the intruder imitates, once for all his payments. */
    Intruder(Customer victim, Scene scene, long time) {
        this.draw = scene.draw();
        Customer self = scene.world().newcomer(draw);
        OwnedDevice own = self.devices().phone();
        OwnedDevice hers = victim.devices().phoneAt(time);
        boolean near = scene.dial().imitates(draw);
        this.city = near ? victim.city() : Cities.abroad(victim.city(), draw);
        String address = near ? victim.networks().mobile() : city.address(draw);
        String id = scene.dial().imitates(draw) ? hers.id() : own.id();
        this.device = new Device(id, hers.type(), address);
        this.movement = own.movement().towards(hers.movement(), scene.dial().likeness());
    }

    /** Pays by hand. */
    Session session() {
        return new Session(device, movement.sample(draw), city.point(draw, NEAR_KM), city, null);
    }

    /** Pays by a script that moves nothing. */
    Session script() {
        return new Session(device, Biometrics.NONE, city.point(draw, NEAR_KM), city, null);
    }
}
