package io.sluice.training.backtest;

import io.sluice.udfs.model.Hashes;
import io.sluice.udfs.model.Transaction;
import io.sluice.workload.model.Payment;
import java.util.Set;

/** A generated payment as the judge would accept it. */
final class Accepted {

    private Accepted() {}

    static Transaction of(Payment payment) {
        return new Transaction(
                payment.identity(),
                payment.kind(),
                payment.originalId(),
                payment.timestamp(),
                payment.timestamp(),
                payment.recipient(),
                payment.amount(),
                payment.channel(),
                payment.instrument(),
                payment.merchant(),
                payment.location(),
                payment.utcOffsetMinutes(),
                payment.device(),
                payment.biometrics(),
                payment.chain(),
                null,
                Set.of(),
                Hashes.hex128(payment.toString()));
    }
}
