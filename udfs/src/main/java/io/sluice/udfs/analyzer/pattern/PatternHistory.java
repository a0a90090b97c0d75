package io.sluice.udfs.analyzer.pattern;

import io.sluice.udfs.analyzer.Relation;
import io.sluice.udfs.policy.ListKind;
import java.util.Set;

/**
 * All that a sender's state says for judging the shape of one payment, as of before it.
 *
 * @param counterparty hash of the recipient
 * @param senderKinds what the sender is listed as
 * @param recipientKinds what the recipient is listed as
 * @param relation to the recipient
 * @param payments of the sender so far
 * @param paymentsDay in 24 hours
 * @param counterpartiesDay different ones in 24 hours
 * @param paymentsMonth in 30 days
 * @param amountRank share of the sender's amounts that are smaller; NaN with too little history
 * @param recent payments, at least {@code PatternThresholds.longest()} back
 * @param receipts of the sender
 * @param known counterparties' names; {@link LookalikeIndex#EMPTY} where {@link
 *     LookalikeIndex#worthReading} says so
 */
public record PatternHistory(
        long counterparty,
        Set<ListKind> senderKinds,
        Set<ListKind> recipientKinds,
        Relation relation,
        long payments,
        long paymentsDay,
        long counterpartiesDay,
        long paymentsMonth,
        double amountRank,
        RecentPayments recent,
        ReceiptRing receipts,
        LookalikeIndex known) {}
