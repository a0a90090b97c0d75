package io.sluice.job.ledger;

import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.apache.kafka.common.errors.AuthorizationException;

/** What a start needs of the ledger is gone: starting again would not help. */
public final class MissingLedgerException extends SuppressRestartsException {

    private static final long serialVersionUID = 1L;

    MissingLedgerException(String message) {
        super(new IllegalStateException(message));
    }

    static MissingLedgerException unreadable(AuthorizationException refusal) {
        return new MissingLedgerException("the ledger can't be read: " + refusal.getMessage());
    }

    @Override
    public String getMessage() {
        return getCause().getMessage();
    }
}
