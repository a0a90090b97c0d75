package io.sluice.job.config;

import static org.apache.flink.configuration.ConfigOptions.key;

import org.apache.flink.configuration.ConfigOption;

/** How to reach Postgres. */
public final class PostgresOptions {

    /** Where it is. */
    public static final ConfigOption<String> URL =
            key("postgres.url")
                    .stringType()
                    .noDefaultValue()
                    .withDescription(
                            "Where the tables lie, jdbc:postgresql://host:port/database, without"
                                    + " user and password; without it no tables are written.");

    /** Who writes. */
    public static final ConfigOption<String> USER =
            key("postgres.user")
                    .stringType()
                    .defaultValue("sluice")
                    .withDescription("Role that owns the tables and writes them.");

    /** Password. */
    public static final ConfigOption<String> PASSWORD =
            key("postgres.password")
                    .stringType()
                    .noDefaultValue()
                    .withDescription(
                            "Its password; never logged, but it lies in the job's own files."
                                    + " postgres.password-file is better.");

    /** Password file. */
    public static final ConfigOption<String> PASSWORD_FILE =
            key("postgres.password-file")
                    .stringType()
                    .noDefaultValue()
                    .withDescription(
                            "File with its password, on every machine that runs the job; read at"
                                    + " each connection, so that it may change.");

    /** Encryption of connections. */
    public static final ConfigOption<SslMode> SSL_MODE =
            key("postgres.ssl-mode")
                    .enumType(SslMode.class)
                    .defaultValue(SslMode.PREFER)
                    .withDescription(
                            "DISABLE; PREFER: TLS if the server has it; REQUIRE: TLS; VERIFY_CA:"
                                    + " with a certificate that postgres.ssl-root-certificate"
                                    + " vouches for; VERIFY_FULL: and for this very host.");

    /** Whom to believe. */
    public static final ConfigOption<String> SSL_ROOT_CERTIFICATE =
            key("postgres.ssl-root-certificate")
                    .stringType()
                    .noDefaultValue()
                    .withDescription(
                            "File of the certificates (PEM) that vouch for the server; needed to"
                                    + " verify.");

    private PostgresOptions() {}
}
