package io.sluice.job.kafka;

import io.sluice.udfs.model.Codec;
import io.sluice.udfs.model.Origin;
import io.sluice.udfs.model.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The binary form of a {@link RawRecord}. */
public final class RawRecordCodec implements Codec<RawRecord> {

    private static final int VERSION = 1;

    @Override
    public void write(RawRecord rawRecord, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeUTF(rawRecord.origin().topic());
        out.writeInt(rawRecord.origin().partition());
        out.writeLong(rawRecord.origin().offset());
        out.writeLong(rawRecord.timestamp());
        writeBytes(rawRecord.key(), out);
        writeBytes(rawRecord.value(), out);
    }

    @Override
    public RawRecord read(DataInput in) throws IOException {
        Wire.expectVersion(VERSION, in);
        return new RawRecord(
                new Origin(in.readUTF(), in.readInt(), in.readLong()),
                in.readLong(),
                readBytes(in),
                readBytes(in));
    }

    private static void writeBytes(byte[] bytes, DataOutput out) throws IOException {
        Wire.writeUnsigned(bytes.length, out);
        out.write(bytes);
    }

    private static byte[] readBytes(DataInput in) throws IOException {
        byte[] bytes = new byte[(int) Wire.readUnsigned(in)];
        in.readFully(bytes);
        return bytes;
    }
}
