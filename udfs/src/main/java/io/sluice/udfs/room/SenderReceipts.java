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
     */
    public static void receive(Transaction payment, SenderRows rows, RulesInForce rules) {
        Rulebook rulebook = rules.rulebook();
        ReceiptRing before = rows.receipts();
        ReceiptRing after =
                before.receive(
                        payment,
                        rulebook.rates().toReference(payment.amount()),
                        rulebook.lists().kindsOf(payment.sender(), payment.receivedAt()),
                        rules.thresholds().pattern().poisoning().dustMicros());
        if (!after.equals(before)) {
            rows.keep(after);
        }
    }
}
