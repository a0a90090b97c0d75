package io.sluice.udfs.policy;

import java.util.Map;

/**
 * When sums that stay below a reporting threshold are structured.
 *
 * @param perCurrency the threshold in units of each currency, above 0; no entry, no rule. Where the
 *     law says "more than", the next payable amount
 * @param tolerance how far below it is "just below", as a share of it, in (0, 1]
 * @param leastShare the least share of it that makes a payment a part, in (0, 1)
 * @param leastParts how many parts in a business day are "repeated", at least 2
 */
public record StructuringThresholds(
        Map<String, Double> perCurrency, double tolerance, double leastShare, int leastParts) {

    private static final double REPORT = 10_000.01;

    /**
     * What ships: "more than 10,000" in US dollars (31 CFR 1010.311) and in dollar stablecoins;
     * 10,000 in euros (Regulation (EU) 2024/1624, article 80), Canadian (SOR/2002-184) and
     * Australian dollars (AML/CTF Act 2006); and customary sums for other currencies, which a
     * policy should set by the law that it is under.
     */
    public static final StructuringThresholds DEFAULT =
            new StructuringThresholds(
                    Map.ofEntries(
                            Map.entry("USD", REPORT),
                            Map.entry("USDC", REPORT),
                            Map.entry("USDT", REPORT),
                            Map.entry("DAI", REPORT),
                            Map.entry("EUR", 10_000.0),
                            Map.entry("GBP", 10_000.0),
                            Map.entry("CAD", 10_000.0),
                            Map.entry("AUD", 10_000.0),
                            Map.entry("INR", 1_000_000.0),
                            Map.entry("JPY", 2_000_000.0),
                            Map.entry("SGD", 20_000.0),
                            Map.entry("AED", 55_000.0),
                            Map.entry("BRL", 50_000.0)),
                    0.10,
                    0.20,
                    2);

    /** Makes the map immutable and checks the ranges. */
    public StructuringThresholds {
        perCurrency = Map.copyOf(perCurrency);
        boolean sane =
                perCurrency.values().stream().allMatch(units -> units > 1e-6 && units < 9e12)
                        && tolerance > 0
                        && tolerance <= 1
                        && leastShare > 0
                        && leastShare < 1
                        && leastParts >= 2;
        if (!sane) {
            throw new IllegalArgumentException("structuring thresholds out of range");
        }
    }
}
