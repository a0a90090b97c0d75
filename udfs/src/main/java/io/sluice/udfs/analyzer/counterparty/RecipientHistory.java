package io.sluice.udfs.analyzer.counterparty;

import io.sluice.udfs.analyzer.Relation;
import io.sluice.udfs.analyzer.Structuring;
import io.sluice.udfs.policy.ListKind;
import java.util.Set;

/**
 * All that a recipient's state says for judging one payment to it, as of before it.
 *
 * @param sender hash of who pays
 * @param recipientKinds what the recipient is listed as
 * @param relation of the sender to the recipient
 * @param receiptsDay in 24 hours
 * @param sendersDay different ones in 24 hours
 * @param receiptsMonth in 30 days
 * @param delayed receipts of {@code Risk.window()} that ended {@code Risk.delay()} ago: the counts
 *     of the window of both lengths {@linkplain OutcomeCounts#without without} those of the delay
 * @param month receipts of 30 days
 * @param profile of the recipient
 * @param structuring the rule for the payment's currency, or null if it has no threshold
 */
public record RecipientHistory(
        long sender,
        Set<ListKind> recipientKinds,
        Relation relation,
        long receiptsDay,
        long sendersDay,
        long receiptsMonth,
        OutcomeCounts delayed,
        OutcomeCounts month,
        RecipientProfile profile,
        Structuring structuring) {}
