package io.sluice.workload.evaluation;

import io.sluice.udfs.model.Action;
import io.sluice.udfs.model.AlertType;
import io.sluice.workload.model.GeneratedPayment;
import io.sluice.workload.model.Label;
import io.sluice.workload.world.Tender;
import java.util.Set;

/**
 * A payment's truth and its verdict.
 *
 * @param label the truth
 * @param timestamp event time, epoch milliseconds
 * @param dollars worth of the payment
 * @param score by which payments are ranked, higher is worse; 0 is never alerted
 * @param action what was decided
 * @param alertTypes what was named
 */
public record Judged(
        Label label,
        long timestamp,
        double dollars,
        double score,
        Action action,
        Set<AlertType> alertTypes) {

    /** Makes the set immutable. */
    public Judged {
        alertTypes = Set.copyOf(alertTypes);
    }

    /** A generated payment with its verdict. */
    public static Judged of(
            GeneratedPayment payment, double score, Action action, Set<AlertType> alertTypes) {
        return new Judged(
                payment.label(),
                payment.payment().timestamp(),
                Tender.dollars(payment.payment().amount()),
                score,
                action,
                alertTypes);
    }

    /** Whether the alert says what it is. */
    boolean namedRightly() {
        return label.isFraud()
                && alertTypes.stream().anyMatch(type -> label.typology().names().contains(type));
    }
}
