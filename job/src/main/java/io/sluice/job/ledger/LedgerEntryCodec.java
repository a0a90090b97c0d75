package io.sluice.job.ledger;

import io.sluice.job.state.CodecSerializer;
import io.sluice.job.state.CodecTypeInfo;
import io.sluice.udfs.model.Codec;
import io.sluice.udfs.model.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** The binary form of a {@link LedgerEntry} between operators. */
public final class LedgerEntryCodec implements Codec<LedgerEntry> {

    /** The type of a {@link LedgerEntry}. */
    public static final TypeInformation<LedgerEntry> TYPE =
            CodecTypeInfo.of(
                    LedgerEntry.class, CodecSerializer.ofImmutable(LedgerEntryCodec.class));

    private static final int VERSION = 1;

    @Override
    public void write(LedgerEntry entry, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeUTF(entry.key());
        LedgerMessageCodec.writeHeaders(entry.headers(), out);
        Wire.writeUnsigned(entry.value().length, out);
        out.write(entry.value());
        out.writeInt(entry.partition());
        out.writeLong(entry.offset());
        out.writeLong(entry.appendedAt());
    }

    @Override
    public LedgerEntry read(DataInput in) throws IOException {
        Wire.expectVersion(VERSION, in);
        String key = in.readUTF();
        Map<String, String> headers = LedgerMessageCodec.readHeaders(in);
        byte[] value = new byte[(int) Wire.readUnsigned(in)];
        in.readFully(value);
        return new LedgerEntry(key, headers, value, in.readInt(), in.readLong(), in.readLong());
    }
}
