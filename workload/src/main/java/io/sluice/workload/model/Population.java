package io.sluice.workload.model;

/**
 * Who pays and is paid.
 *
 * @param customers payers with a card and an account, 1 to 1,000,000
 * @param merchants 10 to 1,000,000; each city has one of each kind at least, some 200 in all
 * @param wallets payers on a chain, 10 to 1,000,000
 * @param paymentsPerDay mean of habitual payments of customers and wallets, 0 to 1e9; salaries,
 *     rents, subscriptions, refunds and episodes come on top (about 5 %)
 */
public record Population(int customers, int merchants, int wallets, double paymentsPerDay) {

    /** A small bank: about 200,000 payments in 30 days. */
    public static final Population DEFAULT = new Population(2_000, 400, 400, 6_300);

    /**
     * @throws IllegalArgumentException if a value is out of its range
     */
    public Population {
        Ranges.within("customers", customers, 1, 1_000_000);
        Ranges.within("merchants", merchants, 10, 1_000_000);
        Ranges.within("wallets", wallets, 10, 1_000_000);
        Ranges.within("paymentsPerDay", paymentsPerDay, 0, 1e9);
    }

    /** As many customers as given and everything else in proportion. */
    public static Population ofCustomers(int customers) {
        double factor = (double) customers / DEFAULT.customers;
        return new Population(
                customers,
                (int) Math.max(10, Math.round(DEFAULT.merchants * factor)),
                (int) Math.max(10, Math.round(DEFAULT.wallets * factor)),
                DEFAULT.paymentsPerDay * factor);
    }
}
