package io.sluice.local.fault;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.job.ledger.LedgerEntry;
import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.Episode;
import java.util.ArrayList;
import java.util.List;

/**
 * A decision or notice as anybody reads it who has docs/decisions-topic.md.
 *
 * @param entry where it lies
 * @param json its value
 */
record ModelDecision(LedgerEntry entry, JsonNode json) {

    static ModelDecision of(LedgerEntry entry) {
        return new ModelDecision(entry, entry.json());
    }

    /** Time of the payment, epoch milliseconds. */
    long time() {
        return json.at("/payment/timestamp").longValue();
    }

    /** Who pays. */
    String sender() {
        return json.get("sender").textValue();
    }

    /** Who is paid, or null. */
    String recipient() {
        return json.at("/payment/recipient").textValue();
    }

    /** Value in the reference currency, or 0 without a rate. */
    long micros() {
        return json.path("reference_micros").asLong();
    }

    /** The first reason; of a notice, what it says. */
    String text() {
        return entry.isDecision()
                ? json.at("/reasons/0/text").asText()
                : "other content: " + json.get("content_hash").textValue();
    }

    /** What it belongs to, or null. */
    Episode episode() {
        JsonNode episode = json.path("episode");
        return episode.isMissingNode()
                ? null
                : new Episode(
                        AlertType.valueOf(episode.get("type").textValue()),
                        episode.get("key").textValue(),
                        episode.get("window").longValue(),
                        episode.get("bucket").longValue());
    }

    /** Names of the patterns. */
    List<String> patterns() {
        List<String> patterns = new ArrayList<>();
        json.path("alert_types").forEach(name -> patterns.add(name.textValue()));
        return patterns;
    }

    /** All that evidence found, and the hits of lists among the reasons. */
    List<JsonNode> findings() {
        List<JsonNode> all = new ArrayList<>();
        json.path("evidence").forEach(evidence -> evidence.path("findings").forEach(all::add));
        for (JsonNode reason : json.path("reasons")) {
            if (reason.get("code").textValue().equals("LIST_HIT")) {
                all.add(reason);
            }
        }
        return all;
    }
}
