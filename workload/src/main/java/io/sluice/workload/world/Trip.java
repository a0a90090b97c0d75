package io.sluice.workload.world;

/**
 * A journey abroad and back.
 *
 * @param destination where to
 * @param address network address there
 * @param departs last moment at home, epoch milliseconds
 * @param arrives first moment there
 * @param leaves last moment there
 * @param returns first moment back home
 */
public record Trip(
        City destination, String address, long departs, long arrives, long leaves, long returns) {

    private static final double KM_PER_HOUR = 750;
    private static final double HOURS_AT_AIRPORTS = 5;
    private static final double HOUR_MILLIS = 3_600_000;

    /** A stay of some length, with the time that flights take. */
    static Trip to(City destination, City home, String address, long departs, long stay) {
        double hours = HOURS_AT_AIRPORTS + home.kmTo(destination) / KM_PER_HOUR;
        long journey = (long) (hours * HOUR_MILLIS);
        long arrives = departs + journey;
        return new Trip(
                destination, address, departs, arrives, arrives + stay, arrives + stay + journey);
    }

    /** Whether the person is there. */
    boolean there(long time) {
        return time >= arrives && time <= leaves;
    }

    /** Whether the person is on the way, where nobody pays. */
    boolean onTheWay(long time) {
        return time > departs && time < returns && !there(time);
    }
}
