package io.sluice.job.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.job.config.PostgresSettings;
import io.sluice.job.config.RefusedStartException;
import io.sluice.job.config.SslMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server whose certificate says that it is {@code localhost}. */
class TlsTest {

    private static final char[] SECRET = "changeit".toCharArray();

    @TempDir private static Path folder;
    private static Path certificate;
    private static TestPostgres server;

    @BeforeAll
    static void start() throws Exception {
        Path keys = folder.resolve("keys.p12");
        keytool(keys, "localhost");
        certificate = pem(keys, folder);
        server =
                TestPostgres.start(
                        folder,
                        Map.of(
                                "ssl",
                                "on",
                                "ssl_cert_file",
                                certificate.toString(),
                                "ssl_key_file",
                                folder.resolve("server.key").toString()));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void verifiesWhoTheServerIs() throws Exception {
        assertThat(encrypted(settings(SslMode.VERIFY_FULL, "localhost", certificate))).isTrue();
        assertThat(encrypted(settings(SslMode.PREFER, "localhost", null))).isTrue();
        assertThat(encrypted(settings(SslMode.DISABLE, "localhost", null))).isFalse();
    }

    @Test
    void refusesAnotherHost() {
        assertThatThrownBy(
                        () ->
                                Schema.migrate(
                                        settings(SslMode.VERIFY_FULL, "127.0.0.1", certificate)))
                .isInstanceOf(RefusedStartException.class)
                .hasMessageContaining("127.0.0.1");
    }

    @Test
    void refusesACertificateThatNobodyTrustedVouchesFor() throws Exception {
        Path other = Files.createDirectory(folder.resolve("other"));
        keytool(other.resolve("keys.p12"), "localhost");
        Path stranger = pem(other.resolve("keys.p12"), other);

        assertThatThrownBy(() -> Schema.migrate(settings(SslMode.VERIFY_CA, "localhost", stranger)))
                .isInstanceOf(RefusedStartException.class);
    }

    private static PostgresSettings settings(SslMode mode, String host, Path trusted) {
        return new PostgresSettings(
                server.url("postgres").replace("localhost", host),
                "postgres",
                "none",
                null,
                mode,
                trusted == null ? null : trusted.toString());
    }

    private static boolean encrypted(PostgresSettings postgres) throws Exception {
        try (Connection connection = Connections.open(postgres);
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery(
                                "select ssl from pg_stat_ssl where pid = pg_backend_pid()")) {
            found.next();
            return found.getBoolean(1);
        }
    }

    private static void keytool(Path store, String host) throws IOException, InterruptedException {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process process =
                new ProcessBuilder(
                                List.of(
                                        keytool.toString(),
                                        "-genkeypair",
                                        "-keyalg",
                                        "RSA",
                                        "-alias",
                                        "server",
                                        "-dname",
                                        "CN=" + host,
                                        "-ext",
                                        "san=dns:" + host,
                                        "-validity",
                                        "3650",
                                        "-storepass",
                                        new String(SECRET),
                                        "-keystore",
                                        store.toString()))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertThat(process.waitFor()).isZero();
    }

    /** Writes certificate and key as Postgres wants them. */
    private static Path pem(Path store, Path into) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance(store.toFile(), SECRET);
        Path key = into.resolve("server.key");
        Files.writeString(key, pem("PRIVATE KEY", keys.getKey("server", SECRET).getEncoded()));
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        return Files.writeString(
                into.resolve("server.crt"),
                pem("CERTIFICATE", keys.getCertificate("server").getEncoded()));
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
                .formatted(what, Base64.getMimeEncoder().encodeToString(bytes));
    }
}
