package io.sluice.job.ledger;

import com.fasterxml.jackson.core.JsonGenerator;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Decision;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.FeatureVector;
import io.sluice.udfs.model.Origin;
import io.sluice.udfs.model.Reason;
import io.sluice.udfs.model.Versions;
import java.io.IOException;
import java.util.List;

/** The wire form of a decision: the verdict, then the payment as accepted. */
final class DecisionJson {

    private DecisionJson() {}

    static byte[] bytes(Assessment judged, Decision decision, String registryVersion) {
        return LedgerJson.object(
                json -> {
                    json.writeStringField("record", LedgerKind.DECISION.name());
                    json.writeNumberField("form", LedgerMessages.FORM);
                    verdict(json, decision);
                    reasons(json, decision.reasons());
                    evidence(json, decision.evidence());
                    completeness(json, decision);
                    features(json, decision.features(), registryVersion);
                    versions(json, decision.versions());
                    json.writeNumberField("took_ms", decision.tookMillis());
                    json.writeObjectFieldStart("payment");
                    PaymentJson.members(json, judged.transaction());
                    json.writeEndObject();
                    if (judged.referenceMicros() != Assessment.NO_RATE) {
                        json.writeNumberField("reference_micros", judged.referenceMicros());
                    }
                    origin(json, judged.origin());
                });
    }

    private static void verdict(JsonGenerator json, Decision decision) throws IOException {
        json.writeStringField("transaction_id", decision.identity().id());
        json.writeStringField("sender", decision.identity().sender());
        json.writeNumberField("revision", decision.revision());
        json.writeStringField("content_hash", decision.contentHash());
        json.writeNumberField("score", decision.score());
        LedgerJson.constant(json, "level", decision.level());
        LedgerJson.constant(json, "action", decision.action());
        LedgerJson.constant(json, "mode", decision.mode());
        LedgerJson.text(json, "override", decision.override());
        LedgerJson.episode(json, decision.episode());
        LedgerJson.constant(json, "anomaly", decision.anomaly());
        LedgerJson.constants(json, "alert_types", decision.alertTypes());
        json.writeFieldName("confidence");
        LedgerJson.number(json, decision.confidence());
    }

    private static void reasons(JsonGenerator json, List<Reason> reasons) throws IOException {
        json.writeArrayFieldStart("reasons");
        for (Reason reason : reasons) {
            json.writeStartObject();
            finding(json, reason);
            json.writeStringField("text", reason.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void evidence(JsonGenerator json, List<Evidence> evidence) throws IOException {
        json.writeArrayFieldStart("evidence");
        for (Evidence item : evidence) {
            json.writeStartObject();
            LedgerJson.constant(json, "analyzer", item.analyzer());
            LedgerJson.constant(json, "state", item.state());
            json.writeNumberField("score", item.score());
            if (!item.alertTypes().isEmpty()) {
                LedgerJson.constants(json, "alert_types", item.alertTypes());
            }
            if (item.coverageSince() != Evidence.COVERED) {
                json.writeNumberField("coverage_since", item.coverageSince());
            }
            if (item.truncated()) {
                json.writeBooleanField("truncated", true);
            }
            findings(json, item.reasons());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** All reasons of one analyzer; the ranked few have their text as well. */
    private static void findings(JsonGenerator json, List<Reason> reasons) throws IOException {
        if (reasons.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("findings");
        for (Reason reason : reasons) {
            json.writeStartObject();
            finding(json, reason);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void finding(JsonGenerator json, Reason reason) throws IOException {
        LedgerJson.constant(json, "code", reason.code());
        LedgerJson.constant(json, "subject", reason.subject());
        json.writeNumberField("strength", reason.strength());
        json.writeArrayFieldStart("values");
        for (String value : reason.values()) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private static void completeness(JsonGenerator json, Decision decision) throws IOException {
        json.writeBooleanField("degraded", decision.degraded());
        LedgerJson.constants(json, "missing", decision.missing());
        LedgerJson.constants(json, "truncated", decision.truncated());
        LedgerJson.constants(json, "assumed", decision.assumed());
    }

    private static void features(JsonGenerator json, FeatureVector features, String version)
            throws IOException {
        json.writeObjectFieldStart("features");
        json.writeStringField("registry", version);
        json.writeArrayFieldStart("values");
        for (int i = 0; i < features.size(); i++) {
            LedgerJson.number(json, features.get(i));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void versions(JsonGenerator json, List<Versions> all) throws IOException {
        json.writeArrayFieldStart("versions");
        for (Versions versions : all) {
            json.writeStartObject();
            LedgerJson.constant(json, "room", versions.room());
            LedgerJson.text(json, "policy", versions.policy());
            LedgerJson.text(json, "lists", versions.lists());
            LedgerJson.text(json, "rates", versions.rates());
            LedgerJson.text(json, "shape", versions.shape());
            LedgerJson.text(json, "models", versions.models());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void origin(JsonGenerator json, Origin origin) throws IOException {
        json.writeObjectFieldStart("origin");
        json.writeStringField("topic", origin.topic());
        json.writeNumberField("partition", origin.partition());
        json.writeNumberField("offset", origin.offset());
        json.writeEndObject();
    }
}
