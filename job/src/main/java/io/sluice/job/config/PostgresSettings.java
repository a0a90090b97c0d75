package io.sluice.job.config;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How to reach Postgres.
 *
 * @param url of JDBC, or null if there are no tables
 * @param user who writes
 * @param password of the user, or null if there is none or a file has it
 * @param passwordFile file that has it, or null
 * @param sslMode how far connections are protected
 * @param rootCertificate file of who vouches for the server, or null
 */
public record PostgresSettings(
        String url,
        String user,
        String password,
        String passwordFile,
        SslMode sslMode,
        String rootCertificate)
        implements Serializable {

    /** Whether there are tables. */
    public boolean isGiven() {
        return url != null;
    }

    /**
     * The password as it is now, or null.
     *
     * @throws IOException in one line, if its file can't be read
     */
    public String currentPassword() throws IOException {
        if (passwordFile == null) {
            return password;
        }
        try {
            return Files.readString(Path.of(passwordFile)).strip();
        } catch (IOException e) {
            throw new IOException("the password's file " + passwordFile + " can't be read", e);
        }
    }

    /** All but the password. */
    @Override
    public String toString() {
        return url + " as " + user + ", " + sslMode.value();
    }
}
