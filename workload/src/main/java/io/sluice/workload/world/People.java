package io.sluice.workload.world;

import io.sluice.workload.model.WorkloadOptions;
import io.sluice.workload.random.Draw;
import io.sluice.workload.random.Hex;
import io.sluice.workload.timeline.Day;

/** Makes persons. */
final class People {

    private static final double MONTH_DAYS = 30;
    private static final double NEWCOMERS = 0.1;
    private static final double NEW_PHONE_SPREADS = 0.8;

    private final WorkloadOptions options;

    People(WorkloadOptions options) {
        this.options = options;
    }

    Customer of(Home home, Draw draw) {
        City city = home.city();
        return new Customer(
                "acc-" + Hex.digits(draw, 12),
                home,
                city.point(draw, 4),
                new Rhythm(draw),
                draw.logNormal(0.8, 0.65),
                draw.logNormal(1, 0.4),
                Instruments.of(draw),
                devices(home, draw),
                new Networks(home.address(), city.address(draw), city.address(draw)),
                trip(city, draw),
                precision(draw),
                joined(draw));
    }

    private Devices devices(Home home, Draw draw) {
        OwnedDevice phone = device(OwnedDevice.PHONE, Movement.of(true, draw), draw);
        OwnedDevice desktop =
                draw.chance(0.4)
                        ? device(OwnedDevice.DESKTOP, Movement.of(false, draw), draw)
                        : null;
        OwnedDevice shared =
                home.tablet() == null
                        ? null
                        : new OwnedDevice(
                                home.tablet(), OwnedDevice.TABLET, Movement.of(true, draw));
        boolean changes = draw.chance(inPeriod(options.hardNegatives().newPhones()));
        OwnedDevice newPhone =
                changes
                        ? device(
                                OwnedDevice.PHONE,
                                phone.movement().moved(NEW_PHONE_SPREADS, draw),
                                draw)
                        : null;
        return new Devices(phone, desktop, shared, newPhone, moment(draw));
    }

    private static OwnedDevice device(String type, Movement movement, Draw draw) {
        return new OwnedDevice("dev-" + Hex.digits(draw, 12), type, movement);
    }

    private Trip trip(City home, Draw draw) {
        if (!draw.chance(inPeriod(options.hardNegatives().travellers()))) {
            return null;
        }
        City destination = Cities.abroad(home, draw);
        long stay = (long) (draw.between(2, 9) * Day.MILLIS);
        return Trip.to(destination, home, destination.address(draw), moment(draw), stay);
    }

    /** When an account is first used: for a few, within the period. */
    long joined(Draw draw) {
        return draw.chance(NEWCOMERS) ? moment(draw) : Long.MIN_VALUE;
    }

    private static Customer.Precision precision(Draw draw) {
        double unit = draw.unit();
        if (unit < 0.86) {
            return Customer.Precision.POINT;
        }
        return unit < 0.93 ? Customer.Precision.CITY : Customer.Precision.COUNTRY;
    }

    private double inPeriod(double shareInMonth) {
        double months = options.period().duration().toMillis() / (MONTH_DAYS * Day.MILLIS);
        return Math.min(1, shareInMonth * months);
    }

    private long moment(Draw draw) {
        return options.period().start()
                + (long) (draw.unit() * options.period().duration().toMillis());
    }
}
