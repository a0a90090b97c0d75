package io.sluice.job.alerts;

import com.fasterxml.jackson.core.JsonGenerator;
import io.sluice.job.ledger.LedgerJson;
import io.sluice.udfs.alert.Alert;
import io.sluice.udfs.alert.AlertGroup;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Episode;
import java.io.IOException;

/** The wire form of a group, on the topic and in webhooks. */
final class AlertJson {

    /** Form of the JSON; raised when a field changes its meaning. */
    static final int FORM = 1;

    private AlertJson() {}

    static byte[] bytes(AlertGroup group) {
        return LedgerJson.object(
                json -> {
                    Episode episode = group.episode();
                    json.writeNumberField("form", FORM);
                    json.writeStringField("id", episode.id());
                    json.writeNumberField("version", group.version());
                    LedgerJson.constant(json, "change", GroupChange.of(group));
                    LedgerJson.constant(json, "type", episode.type());
                    json.writeStringField("key", episode.key());
                    json.writeNumberField("window", episode.window());
                    json.writeNumberField("bucket", episode.bucket());
                    figures(json, group);
                    json.writeFieldName("worst");
                    alert(json, group.worst());
                    json.writeFieldName("earliest");
                    alerts(json, group);
                });
    }

    private static void figures(JsonGenerator json, AlertGroup group) throws IOException {
        json.writeNumberField("alerts", group.alerts());
        json.writeNumberField("cleared", group.cleared());
        json.writeNumberField("first_time", group.firstTime());
        json.writeNumberField("last_time", group.lastTime());
        json.writeNumberField("reference_micros", group.referenceMicros());
        json.writeNumberField("opened_at", group.openedAt());
        json.writeNumberField("updated_at", group.updatedAt());
    }

    private static void alerts(JsonGenerator json, AlertGroup group) throws IOException {
        json.writeStartArray();
        for (Alert alert : group.earliest()) {
            alert(json, alert);
        }
        json.writeEndArray();
    }

    private static void alert(JsonGenerator json, Alert alert) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", alert.id());
        json.writeStringField("sender", alert.identity().sender());
        json.writeStringField("transaction_id", alert.identity().id());
        json.writeNumberField("revision", alert.revision());
        json.writeNumberField("time", alert.time());
        json.writeNumberField("score", alert.score());
        LedgerJson.constant(json, "action", alert.action());
        json.writeStringField("text", alert.text());
        if (alert.referenceMicros() != Assessment.NO_RATE) {
            json.writeNumberField("reference_micros", alert.referenceMicros());
        }
        json.writeNumberField("known_at", alert.knownAt());
        json.writeEndObject();
    }
}
