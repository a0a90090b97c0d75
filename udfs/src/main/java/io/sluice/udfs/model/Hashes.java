package io.sluice.udfs.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Truncated SHA-256: no one can choose an id that collides with another one. */
public final class Hashes {

    /** Never fed: copies of it are, which cost less than a search for the algorithm. */
    private static final MessageDigest SHA_256 = sha256();

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
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** All 256 bits. */
    public static byte[] sha256(byte[] bytes) {
        try {
            return ((MessageDigest) SHA_256.clone()).digest(bytes);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the platform's SHA-256 can be copied", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
