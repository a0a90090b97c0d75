package io.sluice.local.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The alerts topic as a reader takes it that keeps the last record of each id. */
final class AlertRecords {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Map<String, JsonNode> last = new TreeMap<>();

    /** Of all committed records; no version may come twice, and versions of an id only grow. */
    AlertRecords(List<ConsumerRecord<byte[], byte[]>> committed) {
        for (ConsumerRecord<byte[], byte[]> taken : committed) {
            JsonNode group = json(taken);
            JsonNode before = last.put(group.get("id").asText(), group);
            assertThat(before == null || version(before) < version(group))
                    .as("on the alerts topic %s follows %s", group, before)
                    .isTrue();
        }
    }

    private static long version(JsonNode group) {
        return group.get("version").asLong();
    }

    private static JsonNode json(ConsumerRecord<byte[], byte[]> taken) {
        try {
            return MAPPER.readTree(taken.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Versions by id. */
    Map<String, String> versions() {
        Map<String, String> versions = new TreeMap<>();
        last.forEach((id, group) -> versions.put(id, group.get("version").asText()));
        return versions;
    }

    /** What is said of each group, in the text of {@link ModelGroup}. */
    Map<String, String> rows() {
        Map<String, String> rows = new TreeMap<>();
        last.forEach((id, group) -> rows.put(id, row(group)));
        return rows;
    }

    private static String row(JsonNode group) {
        JsonNode worst = group.get("worst");
        return String.join(
                "|",
                group.get("type").asText(),
                group.get("key").asText(),
                group.get("alerts").asText(),
                group.get("cleared").asText(),
                group.get("change").asText().equals("RETRACT") ? "t" : "f",
                worst.path("action").asText(""),
                worst.get("score").asText(),
                worst.get("sender").asText(),
                worst.get("transaction_id").asText(),
                worst.get("text").asText(),
                group.get("first_time").asText(),
                group.get("last_time").asText(),
                group.get("reference_micros").asText(),
                group.get("opened_at").asText(),
                earliest(group));
    }

    private static String earliest(JsonNode group) {
        List<String> payments = new ArrayList<>();
        for (JsonNode alert : group.get("earliest")) {
            payments.add(alert.get("sender").asText() + "/" + alert.get("transaction_id").asText());
        }
        return String.join(",", payments);
    }
}
