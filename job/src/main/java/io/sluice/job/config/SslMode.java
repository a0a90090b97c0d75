package io.sluice.job.config;

import java.util.Locale;

/** How far a connection to Postgres is protected. */
public enum SslMode {
    /** In the clear. */
    DISABLE,
    /** TLS if the server has it. */
    PREFER,
    /** TLS, whoever the server is. */
    REQUIRE,
    /** TLS, and someone trusted vouches for the server. */
    VERIFY_CA,
    /** TLS, and someone trusted vouches for this very host. */
    VERIFY_FULL;

    /** The driver's name for it. */
    public String value() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the server has to prove who it is. */
    public boolean verifies() {
        return this == VERIFY_CA || this == VERIFY_FULL;
    }
}
