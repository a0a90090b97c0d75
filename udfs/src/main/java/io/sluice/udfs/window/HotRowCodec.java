package io.sluice.udfs.window;

import io.sluice.udfs.model.Codec;
import io.sluice.udfs.model.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Hot rows, which are bytes already. */
public final class HotRowCodec implements Codec<HotRow> {

    private static final int VERSION = 1;

    @Override
    public void write(HotRow row, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        Wire.writeUnsigned(row.size(), out);
        out.write(row.bytes());
    }

    @Override
    public HotRow read(DataInput in) throws IOException {
        Wire.expectVersion(VERSION, in);
        byte[] bytes = new byte[(int) Wire.readUnsigned(in)];
        in.readFully(bytes);
        return bytes.length == 0 ? HotRow.EMPTY : new HotRow(bytes);
    }
}
