package io.sluice.job.ledger;

import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Episode;
import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.Reason;
import java.util.List;
import java.util.Set;

/**
 * What people and accounts are told by, of a decision or a notice in the ledger.
 *
 * @param entry where it lies
 * @param time of the payment, epoch milliseconds
 * @param recipient the account that is paid, or null
 * @param referenceMicros value in the reference currency, or {@link Assessment#NO_RATE}
 * @param alertTypes all named patterns
 * @param episode what people are told of, or null
 * @param text the first reason, or the empty text
 * @param reasons all that evidence and lists found
 */
public record LedgerDecision(
        LedgerEntry entry,
        long time,
        String recipient,
        long referenceMicros,
        Set<AlertType> alertTypes,
        Episode episode,
        String text,
        List<Reason> reasons) {

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException if the judge can't have written it
     */
    public static LedgerDecision of(LedgerEntry entry) {
        return new LedgerDecisionReader(entry).read();
    }

    /** The payment. */
    public Identity identity() {
        return entry.identity();
    }
}
