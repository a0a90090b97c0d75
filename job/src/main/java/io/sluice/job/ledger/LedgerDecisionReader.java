package io.sluice.job.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Episode;
import io.sluice.udfs.model.Reason;
import io.sluice.udfs.model.ReasonCode;
import io.sluice.udfs.model.Subject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads the JSON of a decision or notice once, and refuses what the judge can't have written. */
final class LedgerDecisionReader {

    private static final int STRONGEST = 100;

    /** A hit names value and list. */
    private static final int VALUES_OF_A_HIT = 2;

    private final LedgerEntry entry;
    private final JsonNode json;

    LedgerDecisionReader(LedgerEntry entry) {
        this.entry = entry;
        this.json = entry.json();
    }

    LedgerDecision read() {
        if (json.path("form").asInt() != LedgerMessages.FORM) {
            throw new IllegalArgumentException("form " + json.path("form"));
        }
        JsonNode payment = json.path("payment");
        return new LedgerDecision(
                entry,
                whole(payment, "timestamp"),
                payment.hasNonNull("recipient") ? name(payment, "recipient") : null,
                json.has("reference_micros") ? whole(json, "reference_micros") : Assessment.NO_RATE,
                alertTypes(),
                json.has("episode") ? episode(json.path("episode")) : null,
                json.path("reasons").path(0).path("text").asText(),
                reasons());
    }

    private Set<AlertType> alertTypes() {
        Set<AlertType> types = EnumSet.noneOf(AlertType.class);
        list("alert_types").forEach(name -> types.add(AlertType.valueOf(name.asText())));
        return types;
    }

    private static Episode episode(JsonNode episode) {
        return new Episode(
                AlertType.valueOf(name(episode, "type")),
                name(episode, "key"),
                whole(episode, "window"),
                whole(episode, "bucket"));
    }

    /** Those of lists stand among the ranked ones only. */
    private List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        for (JsonNode ranked : list("reasons")) {
            Reason reason = reason(ranked);
            if (reason.code() == ReasonCode.LIST_HIT) {
                reasons.add(reason);
            }
        }
        for (JsonNode evidence : list("evidence")) {
            evidence.path("findings").forEach(finding -> reasons.add(reason(finding)));
        }
        return reasons;
    }

    private static Reason reason(JsonNode finding) {
        List<String> values = new ArrayList<>();
        finding.path("values").forEach(value -> values.add(value.asText()));
        Reason reason =
                new Reason(
                        ReasonCode.valueOf(name(finding, "code")),
                        Subject.valueOf(name(finding, "subject")),
                        Math.toIntExact(whole(finding, "strength")),
                        values);
        if (reason.strength() < 0 || reason.strength() > STRONGEST) {
            throw new IllegalArgumentException("strength " + reason.strength());
        }
        if (reason.code() == ReasonCode.LIST_HIT && values.size() < VALUES_OF_A_HIT) {
            throw new IllegalArgumentException("a hit without value and list");
        }
        return reason;
    }

    /** A member that every decision has, and no notice. */
    private JsonNode list(String member) {
        JsonNode list = json.path(member);
        if (entry.isDecision() && !list.isArray()) {
            throw new IllegalArgumentException("no list " + member);
        }
        return list;
    }

    private static long whole(JsonNode object, String member) {
        JsonNode number = object.path(member);
        if (!number.isIntegralNumber() || !number.canConvertToLong()) {
            throw new IllegalArgumentException("no whole number " + member);
        }
        return number.asLong();
    }

    private static String name(JsonNode object, String member) {
        JsonNode text = object.path(member);
        if (!text.isTextual() || text.textValue().length() > LedgerEntry.LONGEST) {
            throw new IllegalArgumentException("no text " + member);
        }
        return text.textValue();
    }
}
