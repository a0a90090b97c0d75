package io.sluice.udfs.room;

import io.sluice.udfs.analyzer.pattern.ReceiptRing;
import io.sluice.udfs.model.Transaction;
import io.sluice.udfs.policy.Rulebook;

/** Lets an account remember what it received. */
public final class SenderReceipts {

    private SenderReceipts() {}

    /**
     * Adds the recipient's copy of a payment; a repeat changes nothing.
     *
     * @param payment received
     * @param rows of its recipient
     * @param rules in force
     * @param attempts how work on a payment is tried
     */
    public static void receive(
            Transaction payment, SenderRows rows, RulesInForce rules, Attempts attempts) {
        ReceiptRing before = rows.receipts();
        attempts.at(() -> received(before, payment, rules))
                .filter(after -> !after.equals(before))
                .ifPresent(rows::keep);
    }

    private static ReceiptRing received(
            ReceiptRing before, Transaction payment, RulesInForce rules) {
        Rulebook rulebook = rules.rulebook();
        return before.receive(
                payment,
                rulebook.rates().toReference(payment.amount()),
                rulebook.lists().kindsOf(payment.sender(), payment.receivedAt()),
                rules.thresholds().pattern().poisoning().dustMicros());
    }
}
