package io.sluice.udfs.room;

import io.sluice.udfs.model.Transaction;

/** What the event log remembers of a payment beside time, amount and counterparty. */
final class EventFlags {

    /** Money went back the way it came. */
    static final int RETURNS = 1;

    private EventFlags() {}

    static int of(Transaction payment) {
        return payment.kind().returnsMoney() ? RETURNS : 0;
    }
}
