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
        writeHeaders(message.headers(), out);
        Wire.writeUnsigned(message.value().length, out);
        out.write(message.value());
    }

    @Override
    public LedgerMessage read(DataInput in) throws IOException {
        Wire.expectVersion(VERSION, in);
        String key = in.readUTF();
        String owner = in.readUTF();
        Map<String, String> headers = readHeaders(in);
        byte[] value = new byte[(int) Wire.readUnsigned(in)];
        in.readFully(value);
        return new LedgerMessage(key, owner, headers, value);
    }

    static void writeHeaders(Map<String, String> headers, DataOutput out) throws IOException {
        Wire.writeUnsigned(headers.size(), out);
        for (Map.Entry<String, String> header : headers.entrySet()) {
            out.writeUTF(header.getKey());
            out.writeUTF(header.getValue());
        }
    }

    static Map<String, String> readHeaders(DataInput in) throws IOException {
        int size = (int) Wire.readUnsigned(in);
        Map<String, String> headers = new HashMap<>();
        for (int i = 0; i < size; i++) {
            headers.put(in.readUTF(), in.readUTF());
        }
        return headers;
    }
}
