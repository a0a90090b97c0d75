package io.sluice.udfs.window;

import io.sluice.udfs.model.Codec;
import io.sluice.udfs.model.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Rows of counterparties: about 12 bytes. */
public final class CounterpartyCodec implements Codec<Counterparty> {

    private static final int VERSION = 1;

    @Override
    public void write(Counterparty row, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        Wire.writeSigned(row.last().time(), out);
        Wire.writeUnsigned(row.last().arrival(), out);
        Wire.writeUnsigned(row.last().time() - row.firstSeen(), out);
        Wire.writeUnsigned(row.count(), out);
    }

    @Override
    public Counterparty read(DataInput in) throws IOException {
        Wire.expectVersion(VERSION, in);
        long time = Wire.readSigned(in);
        EventKey last = new EventKey(time, Wire.readUnsigned(in));
        return new Counterparty(time - Wire.readUnsigned(in), last, Wire.readUnsigned(in));
    }
}
