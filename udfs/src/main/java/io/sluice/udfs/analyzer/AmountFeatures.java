package io.sluice.udfs.analyzer;

import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Channel;
import io.sluice.udfs.model.Feature;
import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.udfs.model.FeatureVector;
import io.sluice.udfs.model.Money;
import io.sluice.udfs.policy.AmountThresholds;
import io.sluice.udfs.policy.StructuringThresholds;

/**
 * An amount beside what the account usually pays.
 *
 * @param amount as received
 * @param micros in the reference currency; {@link Assessment#NO_RATE} without a rate
 * @param onChain whether it moves as a token, where dust is sent to be noticed
 * @param returnsMoney whether it undoes an earlier payment
 * @param usual quantiles of the amounts before
 * @param z robust z-score of the logarithm; NaN without history or rate
 * @param beyondQuartiles interquartile ranges above (positive) or below the quartiles; NaN likewise
 * @param rank share of the account's amounts that are smaller; NaN likewise
 * @param everyday share of the account's amounts that are as large as a part of a split sum
 * @param round whether it is a multiple of the round units, and of several of them
 * @param dustRecipients different recipients of dust in the last day, this one among them; 0 if the
 *     payment is no dust
 * @param structuring the business day so far
 * @param byTrade whether the account is listed as one that pays many at once
 */
public record AmountFeatures(
        Money amount,
        long micros,
        boolean onChain,
        boolean returnsMoney,
        AmountQuantiles usual,
        double z,
        double beyondQuartiles,
        double rank,
        double everyday,
        boolean round,
        int dustRecipients,
        StructuringFeatures structuring,
        boolean byTrade) {

    private static final long MICROS = 1_000_000;

    /** A round amount is at least so many of its units: 500 is round, 100 is a price. */
    private static final int LEAST_ROUND_UNITS = 5;

    /**
     * The features of a payment.
     *
     * @param payment valued in the reference currency
     * @param dust of the sender in the last day; read only if the payment is dust itself
     * @param offsetMinutes see {@link LocalTime#offsetMinutes}
     */
    public static AmountFeatures of(
            Assessment payment,
            SenderProfile profile,
            DustTrail dust,
            int offsetMinutes,
            AmountThresholds thresholds,
            StructuringThresholds structuring) {
        Money amount = payment.transaction().amount();
        long micros = payment.referenceMicros();
        boolean valued = micros >= 0;
        AmountQuantiles usual = profile.amounts().quantiles();
        boolean known = valued && usual.count() >= thresholds.leastAmounts();
        StructuringFeatures day =
                StructuringFeatures.of(
                        amount,
                        profile.largeAmounts(),
                        payment.transaction().timestamp(),
                        offsetMinutes,
                        structuring);
        double leastPart = (double) day.threshold() * structuring.leastShare();
        return new AmountFeatures(
                amount,
                micros,
                payment.transaction().channel() == Channel.STABLECOIN,
                payment.transaction().kind().returnsMoney(),
                usual,
                known ? z(usual, micros, thresholds) : Double.NaN,
                known ? usual.beyondQuartiles(micros) : Double.NaN,
                known ? usual.rank(micros) : Double.NaN,
                day.part() && known ? 1 - usual.rank(toReference(leastPart, payment)) : 0,
                round(amount.micros(), thresholds.roundUnits()),
                valued && micros <= thresholds.dustMicros()
                        ? dust.recipients(thresholds.dustMicros(), thresholds.dustRecipients())
                        : 0,
                day,
                false);
    }

    /** The same of an account that is listed, or not, as one that pays many at once by trade. */
    public AmountFeatures ofTrade(boolean listed) {
        return new AmountFeatures(
                amount,
                micros,
                onChain,
                returnsMoney,
                usual,
                z,
                beyondQuartiles,
                rank,
                everyday,
                round,
                dustRecipients,
                structuring,
                listed);
    }

    private static double z(AmountQuantiles usual, long micros, AmountThresholds thresholds) {
        return usual.robustZ(micros, thresholds.priorDeviation(), thresholds.priorAmounts());
    }

    private static long toReference(double micros, Assessment payment) {
        double rate = (double) payment.referenceMicros() / payment.transaction().amount().micros();
        return (long) (micros * rate);
    }

    private static boolean round(long micros, int units) {
        long unit = units * MICROS;
        return micros >= LEAST_ROUND_UNITS * unit && micros % unit == 0;
    }

    /** Whether it has a value in the reference currency. */
    public boolean valued() {
        return micros >= 0;
    }

    /** What the profile should keep of it for structuring: its amount if it could be a part. */
    long partMicros() {
        return structuring.part() ? amount.micros() : 0;
    }

    /** Writes what belongs into the vector. */
    public void fill(FeatureVector vector, FeatureRegistry registry) {
        vector.set(registry.index(Feature.AMOUNT), valued() ? micros : Double.NaN);
        vector.set(registry.index(Feature.AMOUNT_Z), z);
        vector.set(registry.index(Feature.AMOUNT_IQR), beyondQuartiles);
        vector.set(registry.index(Feature.AMOUNT_RANK), rank);
        vector.set(registry.index(Feature.AMOUNT_ROUND), round ? 1 : 0);
        vector.set(
                registry.index(Feature.STRUCTURING_COUNT),
                structuring.applies() ? structuring.partsJustBelow() : Double.NaN);
        vector.set(registry.index(Feature.STRUCTURING_SHARE), structuring.share());
    }
}
