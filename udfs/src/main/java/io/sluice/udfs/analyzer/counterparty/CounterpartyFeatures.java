package io.sluice.udfs.analyzer.counterparty;

import io.sluice.udfs.analyzer.AmountQuantiles;
import io.sluice.udfs.analyzer.LargeAmounts;
import io.sluice.udfs.analyzer.LocalTime;
import io.sluice.udfs.analyzer.Relation;
import io.sluice.udfs.analyzer.Structuring;
import io.sluice.udfs.analyzer.Trade;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Feature;
import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.udfs.model.FeatureVector;
import io.sluice.udfs.model.Transaction;
import io.sluice.udfs.policy.CounterpartyThresholds;

/**
 * A payment from the recipient's side.
 *
 * @param role what the recipient is in the eyes of the rules
 * @param micros in the reference currency, or NO_RATE
 * @param receipts of the recipient so far
 * @param age milliseconds since the first of them; 0 if there is none
 * @param relation of the sender to the recipient
 * @param gathering how money gathers
 * @param risk how earlier receipts turned out
 * @param structuring the recipient's business day (UTC), this payment included; null if the
 *     currency has no threshold
 * @param threshold of structuring, micros of the payment's currency; 0 if there is none
 * @param amountRank share of its receipts that are smaller; NaN with too few
 * @param amountZ robust z-score of the logarithm of the amount; NaN with too few receipts
 * @param truncated whether receipts were left out that might have counted
 */
public record CounterpartyFeatures(
        Role role,
        long micros,
        long receipts,
        long age,
        Relation relation,
        Gathering gathering,
        RecipientRisk risk,
        Structuring.Finding structuring,
        long threshold,
        double amountRank,
        double amountZ,
        boolean truncated) {

    private static final Feature[] FILLED = {
        Feature.RECIPIENT_AGE,
        Feature.SENDER_PAYMENTS,
        Feature.FAN_IN,
        Feature.SMALL_NEW_SENDERS,
        Feature.SAME_AMOUNT_SENDERS,
        Feature.RECIPIENT_RISK,
        Feature.RECIPIENT_STRUCTURING_COUNT,
        Feature.RECIPIENT_STRUCTURING_SHARE,
        Feature.RECIPIENT_AMOUNT_Z
    };

    /** What a recipient is in the eyes of the rules. */
    public enum Role {
        /** An account that nobody has listed and that does not sell. */
        PERSONAL,
        /** Is paid by many as a matter of course: a shop, an exchange, a marketplace. */
        BUSINESS,
        /** Gets its own money back. */
        REPAID,
        /** Nobody is paid. */
        NOBODY
    }

    /**
     * The features of a payment.
     *
     * @param payment valued in the reference currency
     * @param history of its recipient, as of before it
     * @param thresholds with the times and tolerances of single receipts
     */
    public static CounterpartyFeatures of(
            Assessment payment, RecipientHistory history, CounterpartyThresholds thresholds) {
        Transaction transaction = payment.transaction();
        RecipientProfile profile = history.profile();
        long now = transaction.timestamp();
        long micros = payment.referenceMicros();
        AmountQuantiles usual = profile.amounts().quantiles();
        CounterpartyThresholds.Amount amount = thresholds.amount();
        boolean known = micros >= 0 && usual.count() >= amount.leastReceipts();
        return new CounterpartyFeatures(
                role(transaction, history),
                micros,
                profile.receipts(),
                profile.receipts() == 0 ? 0 : Math.max(now - profile.firstSeen(), 0),
                history.relation(),
                Gathering.of(now, micros, history, thresholds),
                RecipientRisk.of(history, thresholds.risk()),
                structuring(transaction, history),
                history.structuring() == null ? 0 : history.structuring().threshold(),
                known ? usual.rank(micros) : Double.NaN,
                known
                        ? usual.robustZ(micros, amount.priorDeviation(), amount.priorReceipts())
                        : Double.NaN,
                profile.senders().truncated(thresholds.sameAmount().millis(), now));
    }

    private static Role role(Transaction payment, RecipientHistory history) {
        if (payment.recipient() == null) {
            return Role.NOBODY;
        }
        if (payment.kind().returnsMoney()) {
            return Role.REPAID;
        }
        return Trade.isPurchase(payment) || Trade.handlesMany(history.recipientKinds())
                ? Role.BUSINESS
                : Role.PERSONAL;
    }

    private static Structuring.Finding structuring(Transaction payment, RecipientHistory history) {
        Structuring rule = history.structuring();
        if (rule == null) {
            return null;
        }
        Structuring.Tally day =
                history.profile()
                        .largeAmounts()
                        .day(
                                rule,
                                LargeAmounts.currencyKey(payment.amount().currency()),
                                payment.timestamp(),
                                LocalTime.UNKNOWN_OFFSET);
        return rule.judge(rule.add(day, payment.amount().micros()));
    }

    /** Writes the features into their places; what is missing stays missing. */
    public void fill(FeatureVector vector, FeatureRegistry registry) {
        if (role == Role.NOBODY) {
            return;
        }
        boolean ruled = structuring != null;
        double[] values = {
            receipts == 0 ? Double.NaN : age,
            relation.payments(),
            gathering.fanInBefore(),
            gathering.smallNewShare(),
            micros < 0 ? Double.NaN : gathering.sameAmountSenders(),
            risk.delayedShare(),
            ruled ? structuring.parts() : Double.NaN,
            ruled ? (double) structuring.total() / threshold : Double.NaN,
            amountZ
        };
        for (int i = 0; i < values.length; i++) {
            vector.set(registry.index(FILLED[i]), values[i]);
        }
    }
}
