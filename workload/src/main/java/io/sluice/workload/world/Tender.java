package io.sluice.workload.world;

import io.sluice.udfs.model.Money;
import java.math.BigDecimal;

/** What is paid in, with its value in US dollars throughout a workload. */
public enum Tender {
    /** US dollar, the reference. */
    USD(2, 1),
    /** Euro. */
    EUR(2, 1.08),
    /** Pound sterling. */
    GBP(2, 1.27),
    /** Indian rupee. */
    INR(2, 0.012),
    /** Japanese yen. */
    JPY(0, 0.0067),
    /** Singapore dollar. */
    SGD(2, 0.74),
    /** United Arab Emirates dirham. */
    AED(2, 0.2723),
    /** Brazilian real. */
    BRL(2, 0.18),
    /** USD Coin. */
    USDC(6, 1),
    /** Tether. */
    USDT(6, 1);

    private static final int MICRO_PLACES = 6;

    private final int places;
    private final double dollars;

    Tender(int places, double dollars) {
        this.places = places;
        this.dollars = dollars;
    }

    /** Value of one unit in US dollars. */
    public double dollars() {
        return dollars;
    }

    /** An amount of this worth in dollars, rounded to the smallest unit, at least one of it. */
    public Money worth(double valueInDollars) {
        return units(valueInDollars / dollars);
    }

    /** An amount in units, rounded to the smallest unit, at least one of it. */
    public Money units(double units) {
        long smallest = Math.max(1, Math.round(units * tenTo(places)));
        long micros = smallest * tenTo(MICRO_PLACES - places);
        return new Money(BigDecimal.valueOf(smallest, places).toPlainString(), micros, name());
    }

    /** A round amount of about this worth: one leading digit or two. */
    public Money roundWorth(double valueInDollars) {
        double units = valueInDollars / dollars;
        double step = 5;
        while (step * 20 < units) {
            step *= 10;
        }
        return units(Math.max(step, Math.rint(units / step) * step));
    }

    /** The worth of an amount in dollars. */
    public static double dollars(Money money) {
        return money.micros() / 1e6 * valueOf(money.currency()).dollars;
    }

    private static long tenTo(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }
}
