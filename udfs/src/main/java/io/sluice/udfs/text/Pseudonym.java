package io.sluice.udfs.text;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Replaces identifiers by keyed pseudonyms, so that analysts can join on them but can neither read
 * nor guess them: HMAC-SHA-256 (RFC 2104) truncated to 128 bits.
 *
 * <p>A pseudonym reads {@code p1.<key id>.<32 hexadecimal digits>}: scheme, key, hash. Whoever
 * holds the secret can recompute pseudonyms and so test guesses; a new key id starts a new,
 * unlinked set. An Ethereum address gives one pseudonym in whatever case it is written, and text is
 * compared in Unicode form NFC. Not safe for use by several threads at once.
 */
public final class Pseudonym {

    /** The least length of a secret, as long as the hash that it keys. */
    public static final int LEAST_SECRET_BYTES = 32;

    private static final String SCHEME = "p1";
    private static final int BYTES = 16;
    private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9_-]{1,32}");
    private static final Pattern ADDRESS = Pattern.compile("0[xX][0-9a-fA-F]{40}");

    private final String prefix;
    private final Mac mac;

    /**
     * @param keyId names the secret; letters, digits, "_" and "-", at most 32
     * @param secret Base64 of at least {@value #LEAST_SECRET_BYTES} random bytes
     * @throws IllegalArgumentException if either is not so; the message never holds the secret
     */
    public Pseudonym(String keyId, String secret) {
        this.prefix = SCHEME + "." + checkedKeyId(keyId) + ".";
        this.mac = keyed(keyId, secret);
    }

    /**
     * The id itself, if it is one; such an id is safe as the name of a file.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static String checkedKeyId(String keyId) {
        if (!KEY_ID.matcher(keyId).matches()) {
            throw new IllegalArgumentException(
                    "a key id has 1 to 32 letters, digits, '_' or '-': " + keyId);
        }
        return keyId;
    }

    /** The pseudonym of a value. */
    public String of(String value) {
        mac.update((SCHEME + "\0").getBytes(StandardCharsets.UTF_8));
        byte[] hash = mac.doFinal(canonical(value).getBytes(StandardCharsets.UTF_8));
        return prefix + HexFormat.of().formatHex(hash, 0, BYTES);
    }

    private static String canonical(String value) {
        return ADDRESS.matcher(value).matches()
                ? value.toLowerCase(Locale.ROOT)
                : Normalizer.normalize(value, Normalizer.Form.NFC);
    }

    private static Mac keyed(String keyId, String secret) {
        byte[] key = decoded(keyId, secret);
        if (key.length < LEAST_SECRET_BYTES) {
            throw new IllegalArgumentException(
                    "the secret of key "
                            + keyId
                            + " has less than "
                            + LEAST_SECRET_BYTES
                            + " bytes");
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    @SuppressWarnings("UnusedException") // its message would show a part of the secret
    private static byte[] decoded(String keyId, String secret) {
        try {
            return Base64.getDecoder().decode(secret.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the secret of key " + keyId + " is not Base64");
        }
    }
}
