package io.sluice.udfs.analyzer.biometric;

import io.sluice.udfs.model.Codec;
import io.sluice.udfs.model.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The stored form of a {@link BiometricProfile}: version, capacity, names, then per sample its id
 * (8 bytes), the time since the sample before, and 4 bytes for each metric. A full profile of 4
 * metrics takes about 2.9 kB.
 */
public final class BiometricProfileCodec implements Codec<BiometricProfile> {

    private static final int VERSION = 1;

    @Override
    public void write(BiometricProfile profile, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        Wire.writeUnsigned(profile.capacity(), out);
        Wire.writeTexts(profile.metrics(), out);
        Wire.writeUnsigned(profile.size(), out);
        long before = 0;
        for (ProfileSample sample : profile.samples()) {
            out.writeLong(sample.id());
            Wire.writeSigned(sample.time() - before, out);
            before = sample.time();
            for (float value : sample.values()) {
                out.writeFloat(value);
            }
        }
    }

    @Override
    public BiometricProfile read(DataInput in) throws IOException {
        Wire.expectVersion(VERSION, in);
        int capacity = (int) Wire.readUnsigned(in);
        List<String> metrics = Wire.readTexts(in);
        int size = (int) Wire.readUnsigned(in);
        if (size > capacity || metrics.size() > BiometricProfile.MAX_METRICS) {
            throw new IOException(size + " samples of " + metrics.size() + " metrics");
        }
        List<ProfileSample> samples = new ArrayList<>();
        long time = 0;
        for (int i = 0; i < size; i++) {
            long id = in.readLong();
            time += Wire.readSigned(in);
            samples.add(new ProfileSample(id, time, readValues(metrics.size(), in)));
        }
        return BiometricProfile.of(capacity, metrics, samples);
    }

    private static float[] readValues(int count, DataInput in) throws IOException {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }
}
