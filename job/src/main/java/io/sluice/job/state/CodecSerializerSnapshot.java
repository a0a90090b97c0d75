package io.sluice.job.state;

import io.sluice.udfs.model.Codec;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * Which codec wrote a state: its class name is part of every savepoint and must not change.
 *
 * @param <T> the value
 */
public final class CodecSerializerSnapshot<T> implements TypeSerializerSnapshot<T> {

    private static final int VERSION = 1;

    private Class<? extends Codec<T>> codecClass;
    private boolean immutable;

    /** For Flink, which reads it next. */
    public CodecSerializerSnapshot() {}

    CodecSerializerSnapshot(CodecSerializer<T> serializer) {
        this.codecClass = serializer.codecClass();
        this.immutable = serializer.isImmutableType();
    }

    @Override
    public int getCurrentVersion() {
        return VERSION;
    }

    @Override
    public void writeSnapshot(DataOutputView out) throws IOException {
        out.writeUTF(codecClass.getName());
        out.writeBoolean(immutable);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void readSnapshot(int readVersion, DataInputView in, ClassLoader classLoader)
            throws IOException {
        String name = in.readUTF();
        immutable = in.readBoolean();
        try {
            codecClass =
                    (Class<? extends Codec<T>>)
                            Class.forName(name, false, classLoader).asSubclass(Codec.class);
        } catch (ClassNotFoundException | ClassCastException e) {
            throw new IOException("state was written by " + name + ", which is no codec here", e);
        }
    }

    @Override
    public TypeSerializer<T> restoreSerializer() {
        return CodecSerializer.restore(codecClass, immutable);
    }

    @Override
    public TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(
            TypeSerializerSnapshot<T> old) {
        return old instanceof CodecSerializerSnapshot<T> before && before.codecClass == codecClass
                ? TypeSerializerSchemaCompatibility.compatibleAsIs()
                : TypeSerializerSchemaCompatibility.incompatible();
    }
}
