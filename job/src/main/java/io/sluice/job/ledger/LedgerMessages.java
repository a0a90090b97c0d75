package io.sluice.job.ledger;

import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Decision;
import io.sluice.udfs.model.Episode;
import io.sluice.udfs.model.Hashes;
import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.Transaction;
import io.sluice.udfs.policy.Suppression;
import java.util.Locale;
import java.util.Map;

/** Makes ledger records. The same content always makes the same record. */
public final class LedgerMessages {

    /** Form of the JSON; raised when a field changes its meaning. */
    public static final int FORM = 1;

    private static final String CONTROL_OWNER = "control";

    private LedgerMessages() {}

    /** The decision on a payment. */
    public static LedgerMessage decision(
            Assessment judged, Decision decision, String registryVersion) {
        Identity identity = decision.identity();
        return new LedgerMessage(
                key(identity.sender(), identity.id(), Integer.toString(decision.revision())),
                identity.sender(),
                Map.of(
                        LedgerHeaders.RECORD,
                        LedgerKind.DECISION.name(),
                        LedgerHeaders.SENDER,
                        identity.sender(),
                        LedgerHeaders.TRANSACTION_ID,
                        identity.id(),
                        LedgerHeaders.REVISION,
                        Integer.toString(decision.revision()),
                        LedgerHeaders.SCORE,
                        Integer.toString(decision.score()),
                        LedgerHeaders.ACTION,
                        decision.action().name(),
                        LedgerHeaders.CONTENT_HASH,
                        decision.contentHash(),
                        LedgerHeaders.RECEIVED_AT,
                        Long.toString(judged.transaction().receivedAt())),
                DecisionJson.bytes(judged, decision, registryVersion));
    }

    /** The notice that an identity came back with other content. */
    public static LedgerMessage conflict(Assessment newcomer) {
        Transaction payment = newcomer.transaction();
        String type = AlertType.ID_CONFLICT.name();
        Episode episode =
                Episode.at(
                        AlertType.ID_CONFLICT,
                        Episode.sender(payment.sender()),
                        Suppression.DEFAULT.millis(AlertType.ID_CONFLICT),
                        payment.timestamp());
        String id = Hashes.hex128(key(type, payment.sender(), payment.id(), payment.contentHash()));
        byte[] value =
                LedgerJson.object(
                        json -> {
                            json.writeStringField("record", LedgerKind.NOTICE.name());
                            json.writeNumberField("form", FORM);
                            json.writeStringField("id", id);
                            json.writeStringField("alert_type", type);
                            json.writeStringField("transaction_id", payment.id());
                            json.writeStringField("sender", payment.sender());
                            json.writeStringField("content_hash", payment.contentHash());
                            LedgerJson.episode(json, episode);
                            json.writeObjectFieldStart("payment");
                            PaymentJson.members(json, payment);
                            json.writeEndObject();
                            DecisionJson.origin(json, newcomer.origin());
                        });
        return new LedgerMessage(
                key("notice", id),
                payment.sender(),
                Map.of(
                        LedgerHeaders.RECORD,
                        LedgerKind.NOTICE.name(),
                        LedgerHeaders.SENDER,
                        payment.sender(),
                        LedgerHeaders.TRANSACTION_ID,
                        payment.id(),
                        LedgerHeaders.CONTENT_HASH,
                        payment.contentHash(),
                        LedgerHeaders.RECEIVED_AT,
                        Long.toString(payment.receivedAt())),
                value);
    }

    /**
     * The record that a control document was taken into force.
     *
     * @param document what it governs
     * @param version it names itself by
     * @param offset of its record in the control topic
     */
    public static LedgerMessage control(String document, String version, long offset) {
        String kind = document.toLowerCase(Locale.ROOT);
        String id = key(CONTROL_OWNER, kind, version, Long.toString(offset));
        byte[] value =
                LedgerJson.object(
                        json -> {
                            json.writeStringField("record", LedgerKind.CONTROL.name());
                            json.writeNumberField("form", FORM);
                            json.writeStringField("id", id);
                            json.writeStringField("document", kind);
                            json.writeStringField("version", version);
                            json.writeNumberField("offset", offset);
                        });
        return new LedgerMessage(
                id, CONTROL_OWNER, Map.of(LedgerHeaders.RECORD, LedgerKind.CONTROL.name()), value);
    }

    /** The key of all that is said of a payment. */
    public static String key(Identity payment) {
        return key(payment.sender(), payment.id());
    }

    /** Parts joined by a bar; bars within a part are escaped, so that no two keys are alike. */
    static String key(String... parts) {
        StringBuilder key = new StringBuilder();
        for (String part : parts) {
            key.append(key.isEmpty() ? "" : "|")
                    .append(part.replace("\\", "\\\\").replace("|", "\\|"));
        }
        return key.toString();
    }
}
