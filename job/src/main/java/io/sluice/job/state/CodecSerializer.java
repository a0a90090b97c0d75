package io.sluice.job.state;

import io.sluice.udfs.model.Codec;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.util.Objects;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.core.memory.DataOutputView;

/**
 * A {@link Codec} as Flink serializer. Old rows stay readable because a codec reads every form that
 * it ever wrote, so any snapshot of the same codec is compatible as it is.
 *
 * @param <T> the value
 */
public final class CodecSerializer<T> extends TypeSerializer<T> {

    private static final long serialVersionUID = 1L;
    private static final int COPY_BUFFER = 256;

    private final Class<? extends Codec<T>> codecClass;
    private final boolean immutable;
    private transient Codec<T> codec;

    private CodecSerializer(Class<? extends Codec<T>> codecClass, boolean immutable) {
        this.codecClass = codecClass;
        this.immutable = immutable;
        this.codec = instantiate(codecClass);
    }

    /** For values that someone may change: copies are made where Flink needs one. */
    public static <T> CodecSerializer<T> of(Class<? extends Codec<T>> codec) {
        return new CodecSerializer<>(codec, false);
    }

    /** For values that nobody can change. */
    public static <T> CodecSerializer<T> ofImmutable(Class<? extends Codec<T>> codec) {
        return new CodecSerializer<>(codec, true);
    }

    static <T> CodecSerializer<T> restore(Class<? extends Codec<T>> codec, boolean immutable) {
        return new CodecSerializer<>(codec, immutable);
    }

    /** The codec's class, which must be public with a public constructor without arguments. */
    public Class<? extends Codec<T>> codecClass() {
        return codecClass;
    }

    @Override
    public void serialize(T value, DataOutputView target) throws IOException {
        codec.write(value, target);
    }

    @Override
    public T deserialize(DataInputView source) throws IOException {
        return codec.read(source);
    }

    @Override
    public T deserialize(T reuse, DataInputView source) throws IOException {
        return codec.read(source);
    }

    @Override
    public T copy(T from) {
        return immutable ? from : roundTrip(from);
    }

    private T roundTrip(T value) {
        try {
            DataOutputSerializer out = new DataOutputSerializer(COPY_BUFFER);
            codec.write(value, out);
            return codec.read(new DataInputDeserializer(out.getSharedBuffer(), 0, out.length()));
        } catch (IOException e) {
            throw new IllegalStateException(codecClass.getName() + " can't read what it wrote", e);
        }
    }

    @Override
    public T copy(T from, T reuse) {
        return copy(from);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        codec.write(codec.read(source), target);
    }

    @Override
    public T createInstance() {
        return null;
    }

    @Override
    public boolean isImmutableType() {
        return immutable;
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public CodecSerializer<T> duplicate() {
        return new CodecSerializer<>(codecClass, immutable);
    }

    @Override
    public TypeSerializerSnapshot<T> snapshotConfiguration() {
        return new CodecSerializerSnapshot<>(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodecSerializer<?> that
                && codecClass == that.codecClass
                && immutable == that.immutable;
    }

    @Override
    public int hashCode() {
        return Objects.hash(codecClass, immutable);
    }

    @Override
    public String toString() {
        return codecClass.getSimpleName();
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        codec = instantiate(codecClass);
    }

    static <C> C instantiate(Class<C> codecClass) {
        try {
            return codecClass.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    codecClass.getName() + " needs a public constructor without arguments", e);
        }
    }
}
