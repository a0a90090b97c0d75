package io.sluice.local.figures;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.job.ledger.LedgerEntry;
import io.sluice.udfs.model.Action;
import io.sluice.workload.model.GeneratedPayment;
import io.sluice.workload.model.Label;
import io.sluice.workload.model.Payment;

/**
 * A payment that was stopped.
 *
 * @param timestamp of the payment, epoch milliseconds
 * @param sender who pays
 * @param recipient who is paid
 * @param amount as written
 * @param currency of the amount
 * @param score 0 to 100
 * @param action what was decided
 * @param reason the first reason, in words
 * @param subject whom the reason speaks of
 * @param truth what was planted: a typology, a kind of hard negative, or "genuine"
 * @param right whether it is fraud
 */
public record Stop(
        long timestamp,
        String sender,
        String recipient,
        String amount,
        String currency,
        int score,
        Action action,
        String reason,
        String subject,
        String truth,
        boolean right) {

    static Stop of(GeneratedPayment generated, LedgerEntry entry, JsonNode decision) {
        Payment payment = generated.payment();
        JsonNode reason = decision.path("reasons").path(0);
        return new Stop(
                payment.timestamp(),
                payment.sender(),
                payment.recipient(),
                payment.amount().text(),
                payment.amount().currency(),
                entry.score(),
                entry.action(),
                reason.path("text").asText("no reason given"),
                reason.path("subject").asText(""),
                truth(generated.label()),
                generated.label().isFraud());
    }

    private static String truth(Label label) {
        if (label.isFraud()) {
            return label.typology().name();
        }
        return label.hardNegative() == null ? "genuine" : label.hardNegative().name();
    }
}
