package io.sluice.local.options;

import java.util.Locale;

/**
 * How many people there are and how fast their time runs. Payments a second are customers ×
 * payments a customer and second × speed, so two of the three settle the third.
 *
 * @param customers of the generated bank
 * @param speed event time over wall time
 */
public record Pace(int customers, double speed) {

    /** Customers if nothing is said. */
    public static final int CUSTOMERS = 300;

    /** Speed if nothing is said: an hour a second. */
    public static final double SPEED = 3_600;

    /** Fewest customers that episodes can be cast from. */
    public static final int LEAST_CUSTOMERS = 50;

    /** Most customers whose history is bearable to wait for. */
    public static final int MOST_CUSTOMERS = 20_000;

    private static final double MOST_SPEED = 100_000;
    private static final double PAYMENTS_PER_DAY = 3.25;
    private static final double SECONDS_PER_DAY = 86_400;

    /**
     * The pace that was asked for.
     *
     * @param rate payments a second on average, or null
     * @param speed event time over wall time, or null
     * @param customers or null
     * @throws RefusedArgumentException if all three are given or the rest can't be
     */
    public static Pace of(Double rate, Double speed, Integer customers) {
        if (rate != null && speed != null && customers != null) {
            throw new RefusedArgumentException(
                    "--rate, --speed and --customers settle each other: give at most two");
        }
        if (rate == null) {
            return checked(
                    customers == null ? CUSTOMERS : customers, speed == null ? SPEED : speed);
        }
        if (speed == null) {
            int people = customers == null ? CUSTOMERS : customers;
            return checked(people, rate * SECONDS_PER_DAY / (people * PAYMENTS_PER_DAY));
        }
        return checked(Math.round(rate * SECONDS_PER_DAY / (speed * PAYMENTS_PER_DAY)), speed);
    }

    private static Pace checked(long customers, double speed) {
        if (customers < LEAST_CUSTOMERS || customers > MOST_CUSTOMERS) {
            throw new RefusedArgumentException(
                    String.format(
                            Locale.ROOT,
                            "%,d customers would be needed; between %d and %,d are possible",
                            customers,
                            LEAST_CUSTOMERS,
                            MOST_CUSTOMERS));
        }
        if (speed > MOST_SPEED) {
            throw new RefusedArgumentException(
                    String.format(
                            Locale.ROOT,
                            "event time would run at %,.0f times the wall; at most %,.0f: take more"
                                    + " customers",
                            speed,
                            MOST_SPEED));
        }
        return new Pace((int) customers, speed);
    }

    /** Payments a second of wall time, on average. */
    public double rate() {
        return customers * PAYMENTS_PER_DAY / SECONDS_PER_DAY * speed;
    }
}
