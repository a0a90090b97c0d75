package io.sluice.udfs.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Truncated SHA-256: no one can choose an id that collides with another one. */
public final class Hashes {

    private Hashes() {}

    /** The first 64 bits. */
    public static long hash64(String text) {
        return ByteBuffer.wrap(sha256(text)).getLong();
    }

    /** The first 128 bits as 32 hexadecimal digits. */
    public static String hex128(String text) {
        return HexFormat.of().formatHex(sha256(text), 0, 16);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
