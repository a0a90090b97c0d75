package io.sluice.training.payment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The folder of a model as {@link io.sluice.models.ShippedModel} reads it.
 *
 * @param path where it is
 */
record ModelFolder(Path path) {

    /** Writes model, checksum, golden vectors and card; what was there is replaced. */
    void write(byte[] pmml, String golden, String card) throws IOException {
        Files.createDirectories(path);
        Files.write(path.resolve("model.pmml"), pmml);
        Files.writeString(path.resolve("model.sha256"), sha256(pmml) + "\n");
        Files.writeString(path.resolve("golden.csv"), golden, StandardCharsets.US_ASCII);
        Files.writeString(path.resolve("card.md"), card);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
