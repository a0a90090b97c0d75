package io.sluice.udfs.policy;

import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Money;
import java.util.Map;

/**
 * Exchange rates into one reference currency.
 *
 * @param version names the whole
 * @param reference code of the reference currency
 * @param value of one unit of each currency, in units of the reference
 */
public record Rates(String version, String reference, Map<String, Double> value) {

    /** Makes the map immutable and refuses rates that are no positive number. */
    public Rates {
        Range.text("version", version);
        Range.text("reference", reference);
        value = Map.copyOf(value);
        value.forEach(
                (currency, rate) -> {
                    if (!(rate > 0) || rate.isInfinite()) {
                        throw new IllegalArgumentException(
                                "rate of " + currency + " is " + rate + ", not a positive number");
                    }
                });
    }

    /** An amount in micros of the reference currency, saturating; NO_RATE if there is none. */
    public long toReference(Money amount) {
        if (amount.currency().equals(reference)) {
            return amount.micros();
        }
        Double rate = value.get(amount.currency());
        return rate == null ? Assessment.NO_RATE : (long) (amount.micros() * (double) rate);
    }
}
