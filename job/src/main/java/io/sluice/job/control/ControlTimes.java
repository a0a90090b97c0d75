package io.sluice.job.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.time.DateTimeException;
import java.time.Instant;

/** Times of list entries: epoch milliseconds, or ISO 8601 in UTC. */
final class ControlTimes {

    private ControlTimes() {}

    static JsonNode orElse(JsonNode given, long otherwise) {
        if (given == null || given.isNull()) {
            return LongNode.valueOf(otherwise);
        }
        if (!given.isTextual()) {
            return given;
        }
        try {
            return LongNode.valueOf(Instant.parse(given.asText()).toEpochMilli());
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    "'" + given.asText() + "' is no ISO 8601 time in UTC", e);
        }
    }
}
