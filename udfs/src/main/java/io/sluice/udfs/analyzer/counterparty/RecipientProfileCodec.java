package io.sluice.udfs.analyzer.counterparty;

import io.sluice.udfs.analyzer.AmountSketch;
import io.sluice.udfs.analyzer.LargeAmounts;
import io.sluice.udfs.model.Codec;
import io.sluice.udfs.model.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The stored form of a {@link RecipientProfile}. */
public final class RecipientProfileCodec implements Codec<RecipientProfile> {

    private static final int VERSION = 1;

    @Override
    public void write(RecipientProfile profile, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        Wire.writeUnsigned(profile.receipts(), out);
        Wire.writeSigned(profile.firstSeen(), out);
        profile.amounts().write(out);
        profile.largeAmounts().write(out);
        profile.senders().write(out);
    }

    @Override
    public RecipientProfile read(DataInput in) throws IOException {
        Wire.expectVersion(VERSION, in);
        return new RecipientProfile(
                Wire.readUnsigned(in),
                Wire.readSigned(in),
                AmountSketch.read(in),
                LargeAmounts.read(in),
                RecentSenders.read(in));
    }
}
