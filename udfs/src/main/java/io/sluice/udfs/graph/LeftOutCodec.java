package io.sluice.udfs.graph;

import io.sluice.udfs.model.Codec;
import io.sluice.udfs.model.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What a search left out, as it travels: 6 bytes when that is nothing. */
public final class LeftOutCodec implements Codec<LeftOut> {

    private static final int VERSION = 1;

    @Override
    public void write(LeftOut leftOut, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        Wire.writeUnsigned(leftOut.accounts(), out);
        Wire.writeUnsigned(leftOut.unanswered(), out);
        Wire.writeUnsigned(leftOut.counterparties(), out);
        Wire.writeUnsigned(leftOut.payments(), out);
        Wire.writeUnsigned(leftOut.cycles(), out);
    }

    @Override
    public LeftOut read(DataInput in) throws IOException {
        Wire.expectVersion(VERSION, in);
        return new LeftOut(
                (int) Wire.readUnsigned(in),
                (int) Wire.readUnsigned(in),
                Wire.readUnsigned(in),
                Wire.readUnsigned(in),
                (int) Wire.readUnsigned(in));
    }
}
