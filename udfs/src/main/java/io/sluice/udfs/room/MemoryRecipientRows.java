package io.sluice.udfs.room;

import io.sluice.udfs.analyzer.counterparty.RecipientProfile;

/** The rows of one recipient in plain maps. */
class MemoryRecipientRows extends MemoryLogRows implements RecipientRows {

    private RecipientProfile profile = RecipientProfile.EMPTY;

    @Override
    public RecipientProfile profile() {
        return profile;
    }

    @Override
    public void keep(RecipientProfile kept) {
        profile = kept;
    }
}
