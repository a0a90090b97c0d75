package io.sluice.udfs.analyzer.counterparty;

import io.sluice.udfs.analyzer.AmountSketch;
import io.sluice.udfs.analyzer.LargeAmounts;
import io.sluice.udfs.analyzer.Relation;
import io.sluice.udfs.analyzer.Structuring;
import io.sluice.udfs.analyzer.Structuring.Tally;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Hashes;
import io.sluice.udfs.model.Transaction;

/**
 * What a recipient receives, beside its windows. Immutable.
 *
 * <p>State: one row per recipient in the recipient room, replaced by each payment; the room's idle
 * clean-up clears it.
 *
 * @param receipts number so far
 * @param firstSeen least event time of them, epoch milliseconds; 0 if there is none
 * @param amounts their quantiles, in the reference currency
 * @param largeAmounts those that could be parts of a structured sum
 * @param senders the latest
 */
public record RecipientProfile(
        long receipts,
        long firstSeen,
        AmountSketch amounts,
        LargeAmounts largeAmounts,
        RecentSenders senders) {

    /** Nothing received. */
    public static final RecipientProfile EMPTY =
            new RecipientProfile(0, 0, AmountSketch.EMPTY, LargeAmounts.EMPTY, RecentSenders.EMPTY);

    /**
     * The profile after a payment. Money given back teaches nothing.
     *
     * @param payment valued in the reference currency
     * @param relation of its sender to the recipient before it
     * @param rule for structuring in the payment's currency, or null
     */
    public RecipientProfile after(Assessment payment, Relation relation, Structuring rule) {
        Transaction transaction = payment.transaction();
        if (transaction.kind().returnsMoney()) {
            return this;
        }
        long time = transaction.timestamp();
        return new RecipientProfile(
                receipts + 1,
                receipts == 0 ? time : Math.min(firstSeen, time),
                amounts.learn(payment.referenceMicros()),
                isPart(transaction, rule)
                        ? largeAmounts.learn(
                                time,
                                LargeAmounts.currencyKey(transaction.amount().currency()),
                                transaction.amount().micros())
                        : largeAmounts,
                senders.with(
                        time,
                        Math.max(payment.referenceMicros(), 0),
                        Hashes.hash64(transaction.sender()),
                        relation.isNew()));
    }

    private static boolean isPart(Transaction payment, Structuring rule) {
        return rule != null && rule.add(Tally.EMPTY, payment.amount().micros()).parts() > 0;
    }
}
