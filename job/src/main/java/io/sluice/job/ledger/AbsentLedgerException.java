package io.sluice.job.ledger;

/** No broker knows the ledger's topic: for good, or because it has just come up itself. */
public final class AbsentLedgerException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** Of a topic that is not there. */
    public AbsentLedgerException(String topic) {
        super("the ledger's topic " + topic + " is not there");
    }

    /** The same where nothing speaks for the topic having been there, so that none will help. */
    public MissingLedgerException forGood() {
        return new MissingLedgerException(getMessage());
    }
}
