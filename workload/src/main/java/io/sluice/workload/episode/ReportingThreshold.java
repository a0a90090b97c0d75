package io.sluice.workload.episode;

import io.sluice.workload.world.Tender;

/** From which sum on authorities are told, by currency. */
final class ReportingThreshold {

    private ReportingThreshold() {}

    /** In units; where there is no common one, about 10,000 dollars. */
    static double units(Tender tender) {
        return switch (tender) {
            case USD, EUR, GBP, USDC, USDT -> 10_000;
            case INR -> 1_000_000;
            case JPY -> 2_000_000;
            case SGD -> 20_000;
            case AED -> 55_000;
            case BRL -> 50_000;
        };
    }
}
