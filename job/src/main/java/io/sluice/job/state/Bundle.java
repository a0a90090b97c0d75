package io.sluice.job.state;

import io.sluice.udfs.model.Codec;
import io.sluice.udfs.room.RowFailureException;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputDeserializer;

/**
 * Several values of one entity that lie in one row. Nobody can change it. A part that was read
 * stays bytes until somebody asks for it, and is written back as these bytes.
 */
public final class Bundle {

    private final Part[] parts;

    private Bundle(Part... parts) {
        this.parts = parts;
    }

    /** A bundle of so many parts, all absent. */
    static Bundle empty(int size) {
        return new Bundle(new Part[size]);
    }

    /** A bundle of parts as they were written; null for an absent one. */
    static Bundle of(Codec<?>[] codecs, byte[][] written) {
        Part[] parts = new Part[codecs.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = written[i] == null ? null : new Encoded(codecs[i], written[i]);
        }
        return new Bundle(parts);
    }

    /** A part, or what stands for none. */
    @SuppressWarnings("unchecked")
    <T> T get(int part, T none) {
        return parts[part] == null ? none : (T) parts[part].value();
    }

    /** The bundle with another value of a part. */
    Bundle with(int part, Object value) {
        Part[] changed = parts.clone();
        changed[part] = new Plain(value);
        return new Bundle(changed);
    }

    boolean has(int part) {
        return parts[part] != null;
    }

    void write(int part, Codec<?> codec, DataOutput out) throws IOException {
        parts[part].write(codec, out);
    }

    private sealed interface Part {

        Object value();

        void write(Codec<?> codec, DataOutput out) throws IOException;
    }

    private record Plain(Object value) implements Part {

        @Override
        @SuppressWarnings("unchecked")
        public void write(Codec<?> codec, DataOutput out) throws IOException {
            ((Codec<Object>) codec).write(value, out);
        }
    }

    private record Encoded(Codec<?> codec, byte[] bytes) implements Part {

        @Override
        public Object value() {
            try {
                return codec.read(new DataInputDeserializer(bytes));
            } catch (IOException e) {
                throw new RowFailureException(e);
            }
        }

        @Override
        public void write(Codec<?> ignored, DataOutput out) throws IOException {
            out.write(bytes);
        }
    }
}
