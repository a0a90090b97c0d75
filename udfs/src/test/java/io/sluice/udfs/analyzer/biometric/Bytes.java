package io.sluice.udfs.analyzer.biometric;

import io.sluice.udfs.model.Codec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Stored forms. */
final class Bytes {

    private Bytes() {}

    static byte[] of(BiometricProfile profile) throws IOException {
        return of(profile, new BiometricProfileCodec());
    }

    static <T> byte[] of(T value, Codec<T> codec) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        codec.write(value, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    static <T> T read(byte[] bytes, Codec<T> codec) throws IOException {
        return codec.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}
