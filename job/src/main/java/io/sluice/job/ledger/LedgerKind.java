package io.sluice.job.ledger;

/** The kinds of ledger records. */
public enum LedgerKind {
    /** A payment as accepted, and the verdict on it. */
    DECISION,
    /** Something that no decision says, such as a conflict of identities. */
    NOTICE,
    /** A control document taken into force. */
    CONTROL
}
