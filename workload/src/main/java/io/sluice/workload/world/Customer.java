package io.sluice.workload.world;

import io.sluice.udfs.model.Biometrics;
import io.sluice.udfs.model.Channel;
import io.sluice.udfs.model.Device;
import io.sluice.udfs.model.Location;
import io.sluice.workload.model.HardNegative;
import io.sluice.workload.random.Draw;
import io.sluice.workload.timeline.Day;

/**
 * A person with an account.
 *
 * @param account that pays and is paid
 * @param home where the person lives
 * @param work place of work
 * @param rhythm when the person pays
 * @param activity payments against the average person
 * @param spending amounts against the average person
 * @param instruments what pays
 * @param devices what with
 * @param networks whence
 * @param trip abroad, or null
 * @param precision how precisely the bank tells where
 * @param joined when the account was opened, epoch milliseconds, or {@link Long#MIN_VALUE} for long
 *     ago
 */
public record Customer(
        String account,
        Home home,
        Location.Coordinates work,
        Rhythm rhythm,
        double activity,
        double spending,
        Instruments instruments,
        Devices devices,
        Networks networks,
        Trip trip,
        Precision precision,
        long joined) {

    private static final double UNMEASURED = 0.12;
    private static final double NEAR_KM = 0.8;
    private static final double AT_HOME = 0.6;
    private static final int SATURDAY = 5;
    private static final int WORK_BEGINS = 9;
    private static final int WORK_ENDS = 17;
    private static final long HOUR_MILLIS = 3_600_000L;

    /** How precisely locations are told. */
    public enum Precision {
        /** Coordinates. */
        POINT,
        /** Name of the city. */
        CITY,
        /** Country only. */
        COUNTRY
    }

    /** The city that the person lives in. */
    public City city() {
        return home.city();
    }

    /** The rails for transfers where the person lives. */
    public Channel transferRails() {
        return city().country().equals("IN") ? Channel.UPI : Channel.BANK_TRANSFER;
    }

    /** Whether the person cannot pay: on a plane, or not a customer yet. */
    public boolean absent(long time) {
        return time < joined || (trip != null && trip.onTheWay(time));
    }

    /** Where the person is. */
    public City cityAt(long time) {
        return trip != null && trip.there(time) ? trip.destination() : city();
    }

    /** The surroundings of a payment in an app or browser. */
    public Session session(long time, Draw draw) {
        City where = cityAt(time);
        boolean abroad = !where.equals(city());
        boolean working = !abroad && working(time);
        boolean athome = !abroad && !working && draw.chance(AT_HOME);
        OwnedDevice used = devices.pick(time, athome, draw);
        String address = abroad ? trip.address() : working ? networks.work() : networks.out(athome);
        return new Session(
                new Device(used.id(), used.type(), address),
                draw.chance(UNMEASURED) ? Biometrics.NONE : used.movement().sample(draw),
                place(where, working, draw),
                where,
                abroad ? HardNegative.TRAVELLER : devices.circumstance(used, time));
    }

    private Location place(City where, boolean working, Draw draw) {
        return switch (precision) {
            case CITY -> new Location.City(where.name());
            case COUNTRY -> new Location.Country(where.country());
            case POINT ->
                    where.equals(city())
                            ? near(working ? work : home.point(), draw)
                            : where.point(draw, 3);
        };
    }

    private static Location near(Location.Coordinates point, Draw draw) {
        double degrees = NEAR_KM / 111.2;
        return new Location.Coordinates(
                point.latitude() + degrees * draw.gaussian(),
                point.longitude() + degrees * draw.gaussian());
    }

    private boolean working(long time) {
        long local = time + city().offsetMinutes() * 60_000L;
        long hour = Math.floorMod(local, Day.MILLIS) / HOUR_MILLIS;
        return Day.of(local).weekday() < SATURDAY && hour >= WORK_BEGINS && hour < WORK_ENDS;
    }
}
