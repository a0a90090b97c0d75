package io.sluice.job.network;

import io.sluice.udfs.graph.EdgeRowCodec;
import io.sluice.udfs.model.Codec;
import io.sluice.udfs.model.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Hot rows of accounts. */
public final class AccountRowCodec implements Codec<AccountRow> {

    private static final int VERSION = 1;

    private final EdgeRowCodec edges = new EdgeRowCodec();

    @Override
    public void write(AccountRow row, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeUTF(row.name());
        edges.write(row.edges(), out);
    }

    @Override
    public AccountRow read(DataInput in) throws IOException {
        Wire.expectVersion(VERSION, in);
        return new AccountRow(in.readUTF(), edges.read(in));
    }
}
