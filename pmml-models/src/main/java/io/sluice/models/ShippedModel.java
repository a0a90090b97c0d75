package io.sluice.models;

import io.sluice.udfs.model.FeatureRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;

/**
 * A model among the resources of this package: {@code <name>/model.pmml}, {@code card.md}, {@code
 * golden.csv} and {@code model.sha256}, the checksum of the model.
 *
 * @param name folder and, with its version, what decisions carry, such as {@code payment-gbm-1}
 */
public record ShippedModel(String name) {

    /** Opens it for vectors of a registry, in whatever form. */
    public Scorer open(FeatureRegistry registry) {
        return open(registry, why -> {});
    }

    /**
     * Opens it for vectors of a registry.
     *
     * @param told why it doesn't run in the fast form, if it doesn't
     * @throws ScoringException if it is not there, damaged, or wants features the registry lacks
     */
    public Scorer open(FeatureRegistry registry, Consumer<String> told) {
        byte[] model = read("model.pmml");
        String expected = new String(read("model.sha256"), StandardCharsets.US_ASCII).strip();
        String actual = sha256(model);
        if (!actual.equals(expected)) {
            throw new ScoringException(
                    name + ": checksum " + actual + " is not the shipped " + expected);
        }
        return Scorers.open(name, new ByteArrayInputStream(model), registry, told);
    }

    /** The bytes of one of its files. */
    public byte[] read(String file) {
        String path = name + "/" + file;
        try (InputStream in = ShippedModel.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new ScoringException(name + ": no " + file + " is shipped");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new ScoringException(name + ": cannot read " + file, e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
