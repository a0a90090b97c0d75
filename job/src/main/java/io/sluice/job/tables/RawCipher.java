package io.sluice.job.tables;

import io.sluice.job.config.TableSettings;
import io.sluice.udfs.model.Hashes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts bytes with AES-256-GCM (NIST SP 800-38D), bound to the place that they came from, so
 * that bytes moved to another row are not accepted.
 */
public final class RawCipher {

    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int ID_BYTES = 8;

    private final SecretKeySpec key;
    private final String keyId;
    private final SecureRandom random = new SecureRandom();

    /** With that key of 32 bytes. */
    public RawCipher(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key has 32 bytes, not " + key.length);
        }
        this.key = new SecretKeySpec(key, "AES");
        this.keyId = HexFormat.of().formatHex(Hashes.sha256(key), 0, ID_BYTES);
    }

    /**
     * With the key that is given, or null if none is.
     *
     * @throws UncheckedIOException if it can't be read or is no key
     */
    static RawCipher of(TableSettings tables) {
        try {
            return tables.keyFile() == null ? null : of(Path.of(tables.keyFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * With the key in a file, as 64 hexadecimal digits.
     *
     * @throws IOException if it can't be read or is no key; the message doesn't show it
     */
    public static RawCipher of(Path file) throws IOException {
        try {
            return new RawCipher(HexFormat.of().parseHex(Files.readString(file).strip()));
        } catch (CharacterCodingException | IllegalArgumentException e) {
            throw new IOException(file + " is no key of 64 hexadecimal digits");
        } catch (IOException e) {
            throw new IOException(file + " can't be read", e);
        }
    }

    /** Encrypted bytes and the nonce that it took. */
    record Sealed(byte[] nonce, byte[] bytes) {}

    /** Tells keys apart without telling of them: the first 8 bytes of the SHA-256, in hex. */
    public String keyId() {
        return keyId;
    }

    /**
     * Encrypts.
     *
     * @param place topic, partition and offset, joined by bars; or table and key of a refused row
     */
    Sealed seal(byte[] bytes, String place) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            return new Sealed(nonce, cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /**
     * Decrypts.
     *
     * @param place topic, partition and offset, joined by bars; or table and key of a refused row
     * @throws GeneralSecurityException if the key is another or anything was changed
     */
    public byte[] open(byte[] nonce, byte[] bytes, String place) throws GeneralSecurityException {
        return cipher(Cipher.DECRYPT_MODE, nonce, place).doFinal(bytes);
    }

    private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(TRANSFORMATION);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
