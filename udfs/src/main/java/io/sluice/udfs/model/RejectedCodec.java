package io.sluice.udfs.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The binary form of a {@link Rejected}. */
public final class RejectedCodec implements Codec<Rejected> {

    private static final int VERSION = 1;
    private static final RejectReason[] REASONS = RejectReason.values();

    @Override
    public void write(Rejected rejected, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        Wire.writeEnum(rejected.reason(), out);
        out.writeUTF(rejected.detail());
        out.writeUTF(rejected.topic());
        out.writeInt(rejected.partition());
        out.writeLong(rejected.offset());
        out.writeLong(rejected.receivedAt());
        Wire.writeUnsigned(rejected.raw().length, out);
        out.write(rejected.raw());
        out.writeInt(rejected.length());
        out.writeUTF(rejected.sha256());
    }

    @Override
    public Rejected read(DataInput in) throws IOException {
        Wire.expectVersion(VERSION, in);
        return new Rejected(
                Wire.readEnum(REASONS, in),
                in.readUTF(),
                in.readUTF(),
                in.readInt(),
                in.readLong(),
                in.readLong(),
                readRaw(in),
                in.readInt(),
                in.readUTF());
    }

    private static byte[] readRaw(DataInput in) throws IOException {
        byte[] raw = new byte[(int) Wire.readUnsigned(in)];
        in.readFully(raw);
        return raw;
    }
}
