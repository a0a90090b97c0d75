package io.sluice.job.network;

import io.sluice.udfs.graph.NetworkPayment;
import io.sluice.udfs.graph.NodeIds;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Transaction;
import io.sluice.udfs.model.TransactionKind;

/** Which payments are edges of the graph. */
final class NetworkPayments {

    private NetworkPayments() {}

    /**
     * Money that goes from one account to another for good: what returns money closes nothing, and
     * a hold moves none.
     */
    static boolean isEdge(Transaction payment) {
        return payment.recipient() != null
                && !payment.recipient().equals(payment.sender())
                && !payment.kind().returnsMoney()
                && payment.kind() != TransactionKind.PREAUTH;
    }

    static NetworkPayment of(Assessment assessment) {
        Transaction payment = assessment.transaction();
        return new NetworkPayment(
                NodeIds.payment(payment.identity()),
                NodeIds.account(payment.sender()),
                NodeIds.account(payment.recipient()),
                payment.timestamp(),
                payment.receivedAt(),
                Math.max(0, assessment.referenceMicros()));
    }
}
