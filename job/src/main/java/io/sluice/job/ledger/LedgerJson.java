package io.sluice.job.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.sluice.udfs.model.Episode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;

/** The pieces that the ledger's records, and those made of them, are written with. */
public final class LedgerJson {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build();
    private static final int USUAL = 4096;

    private LedgerJson() {}

    /** Writes a piece of JSON. */
    @FunctionalInterface
    public interface Members {
        /** Writes it. */
        void write(JsonGenerator json) throws IOException;
    }

    /** An object of these members. */
    public static byte[] object(Members members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL);
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            json.writeStartObject();
            members.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static void text(JsonGenerator json, String name, String text) throws IOException {
        if (text != null) {
            json.writeStringField(name, text);
        }
    }

    /** A member with a constant's name; none for null. */
    public static void constant(JsonGenerator json, String name, Enum<?> constant)
            throws IOException {
        text(json, name, constant == null ? null : constant.name());
    }

    static void constants(JsonGenerator json, String name, Collection<? extends Enum<?>> constants)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (String constant : constants.stream().map(Enum::name).sorted().toList()) {
            json.writeString(constant);
        }
        json.writeEndArray();
    }

    static void episode(JsonGenerator json, Episode episode) throws IOException {
        if (episode != null) {
            json.writeObjectFieldStart("episode");
            json.writeStringField("id", episode.id());
            constant(json, "type", episode.type());
            json.writeStringField("key", episode.key());
            json.writeNumberField("window", episode.window());
            json.writeNumberField("bucket", episode.bucket());
            json.writeEndObject();
        }
    }

    /** The shortest decimal that reads back as the same number; whole numbers without a point. */
    static void number(JsonGenerator json, double value) throws IOException {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            json.writeNull();
        } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            json.writeNumber((long) value);
        } else {
            json.writeNumber(value);
        }
    }
}
