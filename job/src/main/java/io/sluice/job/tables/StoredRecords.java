package io.sluice.job.tables;

import io.sluice.job.state.CodecSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/**
 * Records as they lie in checkpoints: in the form of their codec, which knows its own version.
 *
 * @param <T> the records
 */
final class StoredRecords<T> implements SimpleVersionedSerializer<T> {

    private static final int VERSION = 1;
    private static final int USUAL = 4096;

    private final CodecSerializer<T> serializer;
    private final DataOutputSerializer sized = new DataOutputSerializer(USUAL);

    StoredRecords(CodecSerializer<T> serializer) {
        this.serializer = serializer;
    }

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    public byte[] serialize(T value) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(USUAL);
        serializer.serialize(value, out);
        return out.getCopyOfBuffer();
    }

    /** How many bytes it has in that form. */
    int size(T value) {
        sized.clear();
        try {
            serializer.serialize(value, sized);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sized.length();
    }

    @Override
    public T deserialize(int version, byte[] bytes) throws IOException {
        if (version != VERSION) {
            throw new IOException("unknown form " + version + ", expected " + VERSION);
        }
        return serializer.deserialize(new DataInputDeserializer(bytes));
    }
}
