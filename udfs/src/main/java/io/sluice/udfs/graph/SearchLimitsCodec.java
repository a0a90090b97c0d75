package io.sluice.udfs.graph;

import io.sluice.udfs.model.Codec;
import io.sluice.udfs.model.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Limits as they travel with a payment: about 12 bytes. */
public final class SearchLimitsCodec implements Codec<SearchLimits> {

    private static final int VERSION = 1;

    @Override
    public void write(SearchLimits limits, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        Wire.writeUnsigned(limits.maxLength(), out);
        Wire.writeUnsigned(limits.windowMillis(), out);
        Wire.writeUnsigned(limits.fanOut(), out);
        Wire.writeUnsigned(limits.parallel(), out);
        Wire.writeUnsigned(limits.accounts(), out);
        Wire.writeUnsigned(limits.cycles(), out);
    }

    @Override
    public SearchLimits read(DataInput in) throws IOException {
        Wire.expectVersion(VERSION, in);
        return new SearchLimits(
                (int) Wire.readUnsigned(in),
                Wire.readUnsigned(in),
                (int) Wire.readUnsigned(in),
                (int) Wire.readUnsigned(in),
                (int) Wire.readUnsigned(in),
                (int) Wire.readUnsigned(in));
    }
}
