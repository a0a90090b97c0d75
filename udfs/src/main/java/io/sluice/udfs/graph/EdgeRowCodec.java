package io.sluice.udfs.graph;

import io.sluice.udfs.model.Codec;
import io.sluice.udfs.model.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Rows of accounts, which are bytes already. */
public final class EdgeRowCodec implements Codec<EdgeRow> {

    private static final int VERSION = 1;

    @Override
    public void write(EdgeRow row, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        Wire.writeUnsigned(row.size(), out);
        out.write(row.bytes());
    }

    @Override
    public EdgeRow read(DataInput in) throws IOException {
        Wire.expectVersion(VERSION, in);
        byte[] bytes = new byte[(int) Wire.readUnsigned(in)];
        in.readFully(bytes);
        return bytes.length == 0 ? EdgeRow.EMPTY : new EdgeRow(bytes);
    }
}
