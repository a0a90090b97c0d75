package io.sluice.job.recipient;

import io.sluice.job.state.LogState;
import io.sluice.job.state.Rows;
import io.sluice.udfs.analyzer.counterparty.RecipientProfile;
import io.sluice.udfs.analyzer.counterparty.RecipientProfileCodec;
import io.sluice.udfs.room.RecipientRows;
import org.apache.flink.api.common.state.ValueState;

/** The rows of the recipient that the operator currently works for, in Flink state. */
final class RecipientState extends LogState implements RecipientRows {

    /** Bounded in itself; cleared by the backstop's processing time. */
    private final ValueState<RecipientProfile> profile;

    RecipientState(Rows rows) {
        super(rows, "recipient");
        this.profile =
                rows.immutable(
                        "recipient-profile", RecipientProfile.class, RecipientProfileCodec.class);
    }

    @Override
    public RecipientProfile profile() {
        return Rows.get(profile, RecipientProfile.EMPTY);
    }

    @Override
    public void keep(RecipientProfile kept) {
        Rows.put(profile, kept);
    }
}
