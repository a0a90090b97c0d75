package io.sluice.job.config;

import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Whom to post alerts to.
 *
 * @param url http or https, or null if nobody is told
 * @param secretFile file with the secret that posts are signed with, or null
 * @param giveUp after which a post is given up
 */
public record WebhookSettings(URI url, String secretFile, Duration giveUp) implements Serializable {

    /** Whether somebody is told. */
    public boolean isGiven() {
        return url != null;
    }

    /**
     * The secret as it is now.
     *
     * @throws IOException if the file can't be read or is empty
     */
    public String currentSecret() throws IOException {
        String secret = Files.readString(Path.of(secretFile)).strip();
        if (secret.isEmpty()) {
            throw new IOException(secretFile + " is empty");
        }
        return secret;
    }

    /**
     * Refuses what could not post.
     *
     * @throws RefusedStartException in one line
     */
    public void check() {
        if (!isGiven()) {
            return;
        }
        String key = ConsequencesOptions.WEBHOOK_SECRET_FILE.key();
        if (secretFile == null) {
            throw new RefusedStartException(
                    key + ": is needed with " + ConsequencesOptions.WEBHOOK_URL.key());
        }
        try {
            currentSecret();
        } catch (IOException e) {
            throw new RefusedStartException(key + ": " + secretFile + " has no secret", e);
        }
    }
}
