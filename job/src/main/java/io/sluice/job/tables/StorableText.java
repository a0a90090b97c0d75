package io.sluice.job.tables;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The texts that Postgres reads values from, without what it can't store. */
final class StorableText {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final char NUL = '\0';
    private static final char SEEN_NUL = '\u2400';
    private static final char REPLACEMENT = '\uFFFD';

    /** Years of four digits: others have forms that differ between Java and Postgres. */
    private static final long FIRST = Instant.parse("0001-01-01T00:00:00Z").toEpochMilli();

    private static final long LAST = Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();

    private StorableText() {}

    /** The text with NUL characters as ␀ and halves of characters as replacement characters. */
    static String text(String text) {
        if (text == null || isStorable(text)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next == NUL) {
                clean.append(SEEN_NUL);
            } else if (isPair(text, i)) {
                clean.append(next).append(text.charAt(++i));
            } else {
                clean.append(Character.isSurrogate(next) ? REPLACEMENT : next);
            }
        }
        return clean.toString();
    }

    private static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next == NUL || Character.isSurrogate(next)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPair(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
    }

    /** An epoch time in milliseconds; what no calendar of four-digit years has is infinite. */
    static String time(long millis) {
        if (millis < FIRST) {
            return "-infinity";
        }
        return millis > LAST ? "infinity" : Instant.ofEpochMilli(millis).toString();
    }

    /** The day of that time in UTC. */
    static String day(long millis) {
        String time = time(millis);
        return time.endsWith("infinity") ? time : time.substring(0, "yyyy-mm-dd".length());
    }

    /** JSON; null if there is none. */
    static String json(JsonNode json) {
        if (json.isMissingNode() || json.isNull()) {
            return null;
        }
        try {
            return MAPPER.writeValueAsString(clean(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree always has a text", e);
        }
    }

    private static JsonNode clean(JsonNode json) {
        if (json instanceof ObjectNode object) {
            ObjectNode copy = MAPPER.createObjectNode();
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                copy.set(text(field.getKey()), clean(field.getValue()));
            }
            return copy;
        }
        if (json instanceof ArrayNode array) {
            ArrayNode copy = MAPPER.createArrayNode();
            array.forEach(item -> copy.add(clean(item)));
            return copy;
        }
        return json.isTextual() ? MAPPER.getNodeFactory().textNode(text(json.textValue())) : json;
    }

    /** An array of texts. */
    static String array(List<String> texts) {
        return texts.stream()
                .map(item -> '"' + text(item).replaceAll("([\\\\\"])", "\\\\$1") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
