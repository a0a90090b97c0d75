package io.sluice.udfs.analyzer;

import io.sluice.udfs.model.Codec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Values on their way through their stored form. */
public final class Stored {

    private Stored() {}

    /** The stored form. */
    public static <T> byte[] bytes(Codec<T> codec, T value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            codec.write(value, new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The value of a stored form. */
    public static <T> T value(Codec<T> codec, byte[] bytes) {
        try {
            return codec.read(new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value after being stored and read again. */
    public static <T> T again(Codec<T> codec, T value) {
        return value(codec, bytes(codec, value));
    }
}
