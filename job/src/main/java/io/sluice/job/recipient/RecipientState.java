package io.sluice.job.recipient;

import io.sluice.job.state.LogState;
import io.sluice.job.state.Rows;
import io.sluice.udfs.analyzer.counterparty.RecipientProfile;
import io.sluice.udfs.room.RecipientRows;

/** The rows of the recipient that the operator currently works for, in Flink state. */
final class RecipientState extends LogState implements RecipientRows {

    RecipientState(Rows rows) {
        super(rows, "recipient", RecipientRowCodec.class);
    }

    @Override
    public RecipientProfile profile() {
        return row().get(RecipientRowCodec.PROFILE, RecipientProfile.EMPTY);
    }

    @Override
    public void keep(RecipientProfile kept) {
        row().put(RecipientRowCodec.PROFILE, kept);
    }
}
