package io.sluice.job.ledger;

import io.sluice.job.state.CodecSerializer;
import io.sluice.job.state.CodecTypeInfo;
import io.sluice.udfs.model.Codec;
import io.sluice.udfs.model.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** The binary form of a {@link LedgerMessage} between operators. */
public final class LedgerMessageCodec implements Codec<LedgerMessage> {

    /** The type of a {@link LedgerMessage}. */
    public static final TypeInformation<LedgerMessage> TYPE =
            CodecTypeInfo.of(
                    LedgerMessage.class, CodecSerializer.ofImmutable(LedgerMessageCodec.class));

    private static final int VERSION = 1;

    @Override
    public void write(LedgerMessage message, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeUTF(message.key());
        out.writeUTF(message.owner());
        Wire.writeUnsigned(message.headers().size(), out);
        for (Map.Entry<String, String> header : message.headers().entrySet()) {
            out.writeUTF(header.getKey());
            out.writeUTF(header.getValue());
        }
        Wire.writeUnsigned(message.value().length, out);
        out.write(message.value());
    }

    @Override
    public LedgerMessage read(DataInput in) throws IOException {
        Wire.expectVersion(VERSION, in);
        String key = in.readUTF();
        String owner = in.readUTF();
        int size = (int) Wire.readUnsigned(in);
        Map<String, String> headers = new HashMap<>();
        for (int i = 0; i < size; i++) {
            headers.put(in.readUTF(), in.readUTF());
        }
        byte[] value = new byte[(int) Wire.readUnsigned(in)];
        in.readFully(value);
        return new LedgerMessage(key, owner, headers, value);
    }
}
