package io.sluice.udfs.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The wire form of a {@link FeatureVector}: a bit for each value that is there, then the values.
 */
final class FeatureVectorCodec {

    private FeatureVectorCodec() {}

    static void write(FeatureVector vector, DataOutput out) throws IOException {
        int size = vector.size();
        Wire.writeUnsigned(size, out);
        for (int start = 0; start < size; start += Byte.SIZE) {
            out.writeByte(presence(vector, start));
        }
        for (int i = 0; i < size; i++) {
            if (!Double.isNaN(vector.get(i))) {
                out.writeDouble(vector.get(i));
            }
        }
    }

    static FeatureVector read(DataInput in) throws IOException {
        int size = (int) Wire.readUnsigned(in);
        byte[] present = new byte[(size + Byte.SIZE - 1) / Byte.SIZE];
        in.readFully(present);
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            boolean there = (present[i / Byte.SIZE] >> i % Byte.SIZE & 1) != 0;
            values[i] = there ? in.readDouble() : Double.NaN;
        }
        return FeatureVector.of(values);
    }

    private static int presence(FeatureVector vector, int start) {
        int bits = 0;
        for (int i = start; i < Math.min(start + Byte.SIZE, vector.size()); i++) {
            bits |= Double.isNaN(vector.get(i)) ? 0 : 1 << i - start;
        }
        return bits;
    }
}
