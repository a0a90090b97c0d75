package io.sluice.udfs.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PseudonymTest {

    /** The bytes 0 to 31. */
    private static final String SECRET = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private static final String OTHER_SECRET = "HwECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String ADDRESS = "0x52908400098527886E0F7030069857D2E4169EE7";

    private final Pseudonym pseudonym = new Pseudonym("2026a", SECRET);

    @Test
    void equalsWhatAnotherToolComputes() {
        // printf 'p1\0alice@example.com' | openssl dgst -sha256 -mac HMAC -macopt hexkey:0001…1f
        assertThat(pseudonym.of("alice@example.com"))
                .isEqualTo("p1.2026a.1171873729097184f5276361100b3c29");
    }

    @Test
    void dependsOnValueAndSecret() {
        assertThat(pseudonym.of("alice")).isNotEqualTo(pseudonym.of("Alice"));
        assertThat(new Pseudonym("2026a", OTHER_SECRET).of("alice"))
                .isNotEqualTo(pseudonym.of("alice"));
    }

    @Test
    void anAddressIsOneInAnyCase() {
        assertThat(pseudonym.of(ADDRESS)).isEqualTo(pseudonym.of(ADDRESS.toLowerCase(Locale.ROOT)));
    }

    @Test
    void oneTextIsOneInAnyUnicodeForm() {
        assertThat(pseudonym.of("Zoe\u0301")).isEqualTo(pseudonym.of("Zo\u00e9"));
    }

    @Test
    void aLineEndAfterTheSecretIsIgnored() {
        assertThat(new Pseudonym("2026a", SECRET + "\n").of("x")).isEqualTo(pseudonym.of("x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "../etc/passwd", "a/b", "a.b", "ä", "123456789012345678901234567890123"})
    void refusesWhatIsNoKeyId(String keyId) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Pseudonym(keyId, SECRET));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c2hvcnQ=", "not base64 at all!"})
    void refusesAWeakSecretAndDoesNotTellIt(String secret) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pseudonym("k", secret))
                .withMessageContaining("key k")
                .withNoCause()
                .satisfies(
                        e -> {
                            if (!secret.isEmpty()) {
                                assertThat(e.getMessage()).doesNotContain(secret);
                            }
                        });
    }

    @Property
    void alwaysTheSameAndOfOneShape(@ForAll String value) {
        assertThat(pseudonym.of(value))
                .isEqualTo(new Pseudonym("2026a", SECRET).of(value))
                .matches("p1\\.2026a\\.[0-9a-f]{32}");
    }
}
