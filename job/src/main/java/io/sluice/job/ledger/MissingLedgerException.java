package io.sluice.job.ledger;

import org.apache.flink.runtime.execution.SuppressRestartsException;

/** What a start needs of the ledger is gone: starting again would not help. */
public final class MissingLedgerException extends SuppressRestartsException {

    private static final long serialVersionUID = 1L;

    MissingLedgerException(String message) {
        super(new IllegalStateException(message));
    }

    @Override
    public String getMessage() {
        return getCause().getMessage();
    }
}
