package io.sluice.udfs.room;

import io.sluice.udfs.analyzer.counterparty.RecipientProfile;

/** The rows of one recipient in the recipient room. Each is read only when asked for. */
public interface RecipientRows extends LogRows {

    /** What it receives, or {@link RecipientProfile#EMPTY}. */
    RecipientProfile profile();

    /** Keeps what it receives. */
    void keep(RecipientProfile profile);
}
