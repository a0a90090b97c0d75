package io.sluice.job.network;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.statefun.flink.core.generated.Payload;
import org.apache.flink.statefun.flink.core.message.MessagePayloadSerializer;

/** The wire form of what functions send: that of {@link NetworkMessageCodec}. */
public final class NetworkPayloads implements MessagePayloadSerializer {

    private static final int USUAL_SIZE = 128;

    private final NetworkMessageCodec codec = new NetworkMessageCodec();
    private final DataOutputSerializer out = new DataOutputSerializer(USUAL_SIZE);
    private final DataInputDeserializer in = new DataInputDeserializer();

    @Override
    public Payload serialize(Object what) {
        try {
            out.clear();
            codec.write((NetworkMessage) what, out);
            return Payload.newBuilder()
                    .setPayloadBytes(ByteString.copyFrom(out.getSharedBuffer(), 0, out.length()))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Object deserialize(ClassLoader loader, Payload payload) {
        try {
            in.setBuffer(payload.getPayloadBytes().toByteArray());
            return codec.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of it is immutable. */
    @Override
    public Object copy(ClassLoader loader, Object what) {
        return what;
    }
}
