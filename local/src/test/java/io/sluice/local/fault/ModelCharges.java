package io.sluice.local.fault;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.udfs.account.Charge;
import io.sluice.udfs.model.ReasonCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whom a decision accuses: for its conduct, or because a list names the account itself. */
final class ModelCharges {

    private static final Set<String> CONDUCT =
            Set.of(
                    "SUB_THRESHOLD_SUMS",
                    "COUNTERPARTY_DIVERSITY",
                    "ROUND_TRIP",
                    "SAME_AMOUNT_TO_MANY",
                    "BACK_AND_FORTH",
                    "PASS_THROUGH",
                    "SAME_BLOCK_RETURN",
                    "LOOKALIKE_RECIPIENT",
                    "LOOKALIKE_AFTER_DUST",
                    "FAN_IN",
                    "MANY_SMALL_SENDERS",
                    "SAME_AMOUNT_FROM_MANY",
                    "RISKY_RECIPIENT");

    private static final Set<String> BAD_LISTS = Set.of("sanctioned", "blacklisted");

    /** With one of these the payer is a victim. */
    private static final Set<String> TAKEOVER =
            Set.of("BIOMETRIC_ANOMALY", "DEVICE_CHANGE", "IMPOSSIBLE_TRAVEL");

    private ModelCharges() {}

    /** Those against the payer. */
    static List<Charge> ofSender(ModelDecision decision) {
        return decision.patterns().stream().anyMatch(TAKEOVER::contains)
                ? List.of()
                : of(decision, "SENDER", decision.sender());
    }

    /** Those against who is paid. */
    static List<Charge> ofRecipient(ModelDecision decision) {
        return decision.recipient() == null
                ? List.of()
                : of(decision, "RECIPIENT", decision.recipient());
    }

    private static List<Charge> of(ModelDecision decision, String subject, String account) {
        List<Charge> charges = new ArrayList<>();
        for (JsonNode finding : decision.findings()) {
            String code = finding.get("code").textValue();
            int strength = finding.get("strength").intValue();
            boolean about = finding.get("subject").textValue().equals(subject) && strength > 0;
            if (about && (CONDUCT.contains(code) || isHit(code, finding.path("values"), account))) {
                charges.add(
                        new Charge(
                                strength,
                                decision.time(),
                                ReasonCode.valueOf(code),
                                decision.entry().identity()));
            }
        }
        return charges;
    }

    private static boolean isHit(String code, JsonNode values, String account) {
        return code.equals("LIST_HIT")
                && values.get(0).textValue().equalsIgnoreCase(account)
                && BAD_LISTS.contains(values.get(1).textValue());
    }
}
