package io.sluice.udfs.analyzer;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkPrefixTest {

    @Test
    void addressesOfOneNetworkAreEqual() {
        assertSame("198.51.100.7", "198.51.100.250");
        assertSame("198.51.100.7", "::ffff:198.51.100.9");
        assertSame("2001:db8:1:2::1", "2001:0DB8:0001:ffff:1:2:3:4");
        assertSame("fe80::1%eth0", "fe80::2");
        assertSame("::1", "::");
    }

    @Test
    void addressesOfDifferentNetworksDiffer() {
        assertThat(NetworkPrefix.prefix("198.51.101.7"))
                .isNotEqualTo(NetworkPrefix.prefix("198.51.100.7"));
        assertThat(NetworkPrefix.prefix("2001:db8:2::1"))
                .isNotEqualTo(NetworkPrefix.prefix("2001:db8:1::1"));
        assertThat(NetworkPrefix.prefix("0.0.0.1")).isNotEqualTo(NetworkPrefix.prefix("::1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.256",
                "1..2.3",
                "a.b.c.d",
                "1:2:3",
                "::1::",
                "1:2:3:4:5:6:7:8:9",
                "12345::",
                ":",
                ":::",
                "1:2:3:4:5:6:7:8::",
                "::x",
                "example.org"
            })
    void whatIsNoAddressHasNoNetwork(String text) {
        assertThat(NetworkPrefix.key(text)).isEqualTo(Sighting.ABSENT);
    }

    @Property
    void anyTextIsReadWithoutFailure(@ForAll String text) {
        NetworkPrefix.key(text);
        NetworkPrefix.key(text + ":" + text);
        NetworkPrefix.key("1.2." + text);
        assertThat(NetworkPrefix.key(null)).isEqualTo(Sighting.ABSENT);
    }

    private static void assertSame(String one, String other) {
        assertThat(NetworkPrefix.key(one)).isEqualTo(NetworkPrefix.key(other)).isNotZero();
    }
}
