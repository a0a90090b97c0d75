package io.sluice.job.state;

import io.sluice.udfs.model.Codec;
import io.sluice.udfs.model.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.flink.core.memory.DataOutputSerializer;

/**
 * The stored form of a {@link Bundle}: the number of parts, then each part behind its length, which
 * is 0 for an absent one. Parts are only ever appended: a row that was written with fewer lacks the
 * others.
 */
public abstract class BundleCodec implements Codec<Bundle> {

    private static final int VERSION = 1;
    private static final int USUAL = 1024;

    private final Codec<?>[] codecs;
    private final DataOutputSerializer buffer = new DataOutputSerializer(USUAL);

    /** By the codecs of the parts. */
    protected BundleCodec(Codec<?>... codecs) {
        this.codecs = codecs;
    }

    /** A bundle without anything. */
    final Bundle empty() {
        return Bundle.empty(codecs.length);
    }

    @Override
    public final void write(Bundle bundle, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        Wire.writeUnsigned(codecs.length, out);
        for (int i = 0; i < codecs.length; i++) {
            buffer.clear();
            if (bundle.has(i)) {
                bundle.write(i, codecs[i], buffer);
            }
            Wire.writeUnsigned(buffer.length(), out);
            out.write(buffer.getSharedBuffer(), 0, buffer.length());
        }
    }

    @Override
    public final Bundle read(DataInput in) throws IOException {
        Wire.expectVersion(VERSION, in);
        int written = (int) Wire.readUnsigned(in);
        if (written > codecs.length) {
            throw new IOException(
                    "a row of " + written + " parts, of which this version knows " + codecs.length);
        }
        byte[][] parts = new byte[codecs.length][];
        for (int i = 0; i < written; i++) {
            int length = (int) Wire.readUnsigned(in);
            if (length > 0) {
                parts[i] = new byte[length];
                in.readFully(parts[i]);
            }
        }
        return Bundle.of(codecs, parts);
    }
}
