package io.sluice.workload.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.sluice.udfs.model.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes outcomes as UTF-8 JSON. */
public final class OutcomeJson {

    private final JsonFactory factory = new JsonFactory();

    /** One outcome, without a line end; the time of receipt is the broker's to say. */
    public byte[] write(Outcome outcome) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = factory.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("transaction_id", outcome.identity().id());
            json.writeStringField("sender", outcome.identity().sender());
            json.writeStringField("outcome", outcome.kind().name());
            json.writeNumberField("occurred_at", outcome.occurredAt());
            json.writeNumberField("known_at", outcome.knownAt());
            json.writeStringField("source", outcome.source());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
