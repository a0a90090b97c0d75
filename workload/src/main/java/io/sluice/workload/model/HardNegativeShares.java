package io.sluice.workload.model;

/**
 * How often genuine life looks like fraud.
 *
 * @param refunds share of purchases that are refunded, 0 to 1
 * @param families share of customers who share a device with others, 0 to 1
 * @param travellers share of customers who travel abroad within 30 days, 0 to 1
 * @param subscriptions mean number of subscriptions a customer, 0 to 10
 * @param newPhones share of customers who change their phone within 30 days, 0 to 1
 * @param employed share of customers whose salary an employer pays in a run, 0 to 1
 * @param rentAfterSalary share of tenants who pay their rent within hours of the salary, 0 to 1
 * @param exchanges share of wallet payments from or to an exchange, 0 to 1
 * @param flashSales number of flash sales in 30 days, 0 to 1,000
 * @param marketplaces number of marketplaces that pay their sellers weekly, 0 to 100
 */
public record HardNegativeShares(
        double refunds,
        double families,
        double travellers,
        double subscriptions,
        double newPhones,
        double employed,
        double rentAfterSalary,
        double exchanges,
        double flashSales,
        int marketplaces) {

    /** Rates that are not unusual for a retail bank. */
    public static final HardNegativeShares DEFAULT =
            new HardNegativeShares(0.015, 0.08, 0.06, 1.5, 0.05, 0.6, 0.3, 0.25, 4, 3);

    /** No genuine payment looks like fraud. */
    public static final HardNegativeShares NONE =
            new HardNegativeShares(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /**
     * @throws IllegalArgumentException if a value is out of its range
     */
    public HardNegativeShares {
        Ranges.within("refunds", refunds, 0, 1);
        Ranges.within("families", families, 0, 1);
        Ranges.within("travellers", travellers, 0, 1);
        Ranges.within("subscriptions", subscriptions, 0, 10);
        Ranges.within("newPhones", newPhones, 0, 1);
        Ranges.within("employed", employed, 0, 1);
        Ranges.within("rentAfterSalary", rentAfterSalary, 0, 1);
        Ranges.within("exchanges", exchanges, 0, 1);
        Ranges.within("flashSales", flashSales, 0, 1_000);
        Ranges.within("marketplaces", marketplaces, 0, 100);
    }
}
