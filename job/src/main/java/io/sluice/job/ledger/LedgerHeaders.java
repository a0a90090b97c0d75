package io.sluice.job.ledger;

import java.util.Set;

/** Names of the headers of a ledger record. */
public final class LedgerHeaders {

    /** A {@link LedgerKind}. */
    public static final String RECORD = "record";

    /** The payment's sender. */
    public static final String SENDER = "sender";

    /** The payment's id. */
    public static final String TRANSACTION_ID = "transaction-id";

    /** Revision of the decision. */
    public static final String REVISION = "revision";

    /** Score, 0 to 100. */
    public static final String SCORE = "score";

    /** What to do. */
    public static final String ACTION = "action";

    /** Hash of the payment as accepted. */
    public static final String CONTENT_HASH = "content-hash";

    /** Time of the payment's record, epoch milliseconds. */
    public static final String RECEIVED_AT = "received-at";

    /** All of them. */
    static final Set<String> ALL =
            Set.of(
                    RECORD,
                    SENDER,
                    TRANSACTION_ID,
                    REVISION,
                    SCORE,
                    ACTION,
                    CONTENT_HASH,
                    RECEIVED_AT);

    private LedgerHeaders() {}
}
