package io.sluice.job;

import io.sluice.udfs.model.Intake;
import io.sluice.udfs.model.IntakeRules;
import io.sluice.udfs.model.RawFields;
import io.sluice.udfs.model.Transaction;
import io.sluice.udfs.model.TransactionField;
import io.sluice.udfs.model.TransactionValidator;

/** Valid payments for tests. */
public final class Payments {

    /** When they are received, epoch milliseconds. */
    public static final long RECEIVED = 1_700_000_000_000L;

    private Payments() {}

    /** A payment of 12.30 EUR to {@code shop}. */
    public static Transaction payment(String sender, String id) {
        return payment(sender, id, "12.30", RECEIVED);
    }

    /** A payment to {@code shop}. */
    public static Transaction payment(String sender, String id, String amount, long receivedAt) {
        RawFields<TransactionField> fields =
                new RawFields<>(new RawFields.Names<>(TransactionField.class));
        fields.put("sender", sender);
        fields.put("transaction_id", id);
        fields.put("amount", amount);
        fields.put("currency", "EUR");
        fields.put("recipient", "shop");
        fields.put("merchant_name", "Shop");
        fields.put("location", "48.85,2.35");
        fields.put("device_id", "d1");
        fields.put("block", "17");
        fields.putMetric("pressure", "0.5");
        Intake<Transaction> intake =
                new TransactionValidator(IntakeRules.DEFAULT).validate(fields, receivedAt);
        return ((Intake.Accepted<Transaction>) intake).value();
    }
}
