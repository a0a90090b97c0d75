package io.sluice.udfs.analyzer;

import io.sluice.udfs.model.Money;
import io.sluice.udfs.policy.StructuringThresholds;

/**
 * How a payment and those before it on its business day stand to the reporting threshold of its
 * currency.
 *
 * @param threshold in micros of the currency; 0 if there is none
 * @param part whether this payment is large enough, and not too large, to be a part of a split sum
 * @param justBelow whether it is just below the threshold
 * @param verdict on the business day, this payment among its parts
 * @param parts of the business day, this payment among them
 * @param partsJustBelow how many of them are just below the threshold
 * @param total of the parts, micros of the currency, saturating
 * @param lately payments just below the threshold in the last days, this one among them
 */
public record StructuringFeatures(
        long threshold,
        boolean part,
        boolean justBelow,
        Structuring.Verdict verdict,
        int parts,
        int partsJustBelow,
        long total,
        int lately) {

    /** No threshold for the currency. */
    public static final StructuringFeatures NONE =
            new StructuringFeatures(0, false, false, Structuring.Verdict.NONE, 0, 0, 0, 0);

    private static final double MICROS = 1e6;

    /** The rule for a currency, or null if it has none. */
    public static Structuring rule(StructuringThresholds thresholds, String currency) {
        Double units = thresholds.perCurrency().get(currency);
        return units == null
                ? null
                : new Structuring(
                        Math.max(1, Math.round(units * MICROS)),
                        thresholds.tolerance(),
                        thresholds.leastShare(),
                        thresholds.leastParts());
    }

    /**
     * The features of a payment.
     *
     * @param before large amounts of the account so far
     * @param time of the payment, epoch milliseconds
     * @param offsetMinutes see {@link LocalTime#offsetMinutes}
     */
    public static StructuringFeatures of(
            Money amount,
            LargeAmounts before,
            long time,
            int offsetMinutes,
            StructuringThresholds thresholds) {
        Structuring rule = rule(thresholds, amount.currency());
        if (rule == null) {
            return NONE;
        }
        int currency = LargeAmounts.currencyKey(amount.currency());
        Structuring.Tally alone = rule.add(Structuring.Tally.EMPTY, amount.micros());
        Structuring.Tally day =
                rule.add(before.day(rule, currency, time, offsetMinutes), amount.micros());
        Structuring.Tally lately = rule.add(before.recent(rule, currency, time), amount.micros());
        return new StructuringFeatures(
                rule.threshold(),
                alone.parts() > 0,
                alone.justBelow() > 0,
                rule.judge(day).verdict(),
                day.parts(),
                day.justBelow(),
                day.total(),
                lately.justBelow());
    }

    /** Whether the currency has a threshold. */
    boolean applies() {
        return threshold > 0;
    }

    /** Sum of the day's parts over the threshold; NaN without one. */
    double share() {
        return applies() ? (double) total / threshold : Double.NaN;
    }
}
