package io.sluice.job.tables;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.job.ledger.LedgerEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A decision of the ledger, its JSON read once for all columns.
 *
 * @param entry where it lies
 * @param json what it says
 */
record LedgerRow(LedgerEntry entry, JsonNode json) {

    static LedgerRow of(LedgerEntry entry) {
        return new LedgerRow(entry, entry.json());
    }

    String text(String member) {
        return json.path(member).asText(null);
    }

    JsonNode payment(String member) {
        return json.path("payment").path(member);
    }

    /** A number or text of the payment as text, or null. */
    String paymentText(String member) {
        return payment(member).asText(null);
    }

    long paymentTime() {
        return required(payment("timestamp"), "timestamp").asLong();
    }

    long receivedAt() {
        return required(payment("received_at"), "received_at").asLong();
    }

    /** A member as text; null if it is absent or null. */
    String scalar(String member) {
        JsonNode value = json.path(member);
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }

    List<String> texts(String member) {
        List<String> texts = new ArrayList<>();
        json.path(member).forEach(item -> texts.add(item.asText()));
        return texts;
    }

    /** The features as Postgres reads an array of numbers. */
    String features() {
        return StreamSupport.stream(json.path("features").path("values").spliterator(), false)
                .map(value -> value.isNull() ? "NULL" : value.asText())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static JsonNode required(JsonNode value, String member) {
        if (value.isMissingNode()) {
            throw new IllegalArgumentException("the payment lacks its " + member);
        }
        return value;
    }
}
