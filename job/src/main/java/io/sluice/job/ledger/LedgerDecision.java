package io.sluice.job.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Episode;
import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.Reason;
import io.sluice.udfs.model.ReasonCode;
import io.sluice.udfs.model.Subject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What people and accounts are told by, of a decision or a notice in the ledger.
 *
 * @param identity the payment
 * @param time of the payment, epoch milliseconds
 * @param recipient the account that is paid, or null
 * @param referenceMicros value in the reference currency, or {@link Assessment#NO_RATE}
 * @param alertTypes all named patterns
 * @param episode what people are told of, or null
 * @param text the first reason, or the empty text
 * @param reasons all that evidence and lists found
 */
public record LedgerDecision(
        Identity identity,
        long time,
        String recipient,
        long referenceMicros,
        Set<AlertType> alertTypes,
        Episode episode,
        String text,
        List<Reason> reasons) {

    /** Reads it. */
    public static LedgerDecision of(LedgerEntry entry) {
        JsonNode json = entry.json();
        JsonNode payment = json.path("payment");
        return new LedgerDecision(
                entry.identity(),
                payment.path("timestamp").asLong(),
                payment.path("recipient").asText(null),
                json.path("reference_micros").asLong(Assessment.NO_RATE),
                alertTypes(json.path("alert_types")),
                episode(json.path("episode")),
                json.path("reasons").path(0).path("text").asText(),
                reasons(json));
    }

    private static Set<AlertType> alertTypes(JsonNode names) {
        Set<AlertType> types = EnumSet.noneOf(AlertType.class);
        names.forEach(name -> types.add(AlertType.valueOf(name.asText())));
        return types;
    }

    private static Episode episode(JsonNode episode) {
        return episode.isMissingNode()
                ? null
                : new Episode(
                        AlertType.valueOf(episode.get("type").asText()),
                        episode.get("key").asText(),
                        episode.get("window").asLong(),
                        episode.get("bucket").asLong());
    }

    /** Those of lists stand among the ranked ones only. */
    private static List<Reason> reasons(JsonNode json) {
        List<Reason> reasons = new ArrayList<>();
        for (JsonNode ranked : json.path("reasons")) {
            Reason reason = reason(ranked);
            if (reason.code() == ReasonCode.LIST_HIT) {
                reasons.add(reason);
            }
        }
        for (JsonNode evidence : json.path("evidence")) {
            evidence.path("findings").forEach(finding -> reasons.add(reason(finding)));
        }
        return reasons;
    }

    private static Reason reason(JsonNode finding) {
        List<String> values = new ArrayList<>();
        finding.path("values").forEach(value -> values.add(value.asText()));
        return new Reason(
                ReasonCode.valueOf(finding.get("code").asText()),
                Subject.valueOf(finding.get("subject").asText()),
                finding.get("strength").asInt(),
                values);
    }
}
